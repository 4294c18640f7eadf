#include "searcher/match/recency.h"

#include <cmath>

#include "searcher/match/ranking.h"

namespace dragoman::searcher {
namespace {

constexpr double share_of_best = 0.5;

/// Weighs articles by their day of publication alone.
class RecencySource : public Xapian::ValuePostingSource {
 public:
  RecencySource(Day newest, double half_life_days, double most)
      : Xapian::ValuePostingSource(schema::number(schema::Slot::published)),
        newest_(newest),
        half_life_days_(half_life_days),
        most_(most) {}

  void init(const Xapian::Database& database) override {
    Xapian::ValuePostingSource::init(database);
    set_maxweight(most_);
  }

  [[nodiscard]] double get_weight() const override {
    const auto day = schema::decode_day(get_value());
    if (!day) return 0;
    const auto age = static_cast<double>((newest_ - *day).count());
    return most_ * std::exp2(-std::fmax(age, 0) / half_life_days_);
  }

 private:
  Day newest_;
  double half_life_days_;
  double most_;
};

double best_score(const Xapian::Query& query, const IndexReader::Handle& index) {
  Xapian::Enquire enquire{index.database};
  enquire.set_query(query);
  set_ranking(enquire, SortOrder::relevance, true);
  return enquire.get_mset(0, 1).get_max_attained();
}

}  // namespace

Xapian::Query with_recency(const Xapian::Query& query, const IndexReader::Handle& index,
                           double half_life_days) {
  const auto slot = schema::number(schema::Slot::published);
  const auto newest = schema::decode_day(index.database.get_value_upper_bound(slot));
  if (!newest || query.empty()) return query;
  const double best = best_score(query, index);
  // Filters alone give no score; then the day is all there is.
  auto* source = new RecencySource{*newest, half_life_days, best > 0 ? share_of_best * best : 1};
  return {Xapian::Query::OP_AND_MAYBE, query, Xapian::Query{source->release()}};
}

}  // namespace dragoman::searcher
