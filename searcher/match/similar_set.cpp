#include "searcher/match/similar_set.h"

#include <algorithm>
#include <string>
#include <utility>

#include "searcher/match/collect.h"
#include "searcher/match/ranking.h"

namespace dragoman::searcher {
namespace {

using Xapian::docid;

/// A list of documents as Xapian walks it; without weight.
class DocumentList : public Xapian::PostingSource {
 public:
  explicit DocumentList(std::vector<docid> documents) : documents_(std::move(documents)) {}

  [[nodiscard]] Xapian::PostingSource* clone() const override {
    return new DocumentList{documents_};
  }
  void init(const Xapian::Database&) override { next_ = 0; }
  void next(double) override { ++next_; }
  void skip_to(docid wanted, double) override {
    const auto begin = documents_.begin() + static_cast<std::ptrdiff_t>(next_ == 0 ? 0 : next_ - 1);
    next_ = static_cast<std::size_t>(std::lower_bound(begin, documents_.end(), wanted) -
                                     documents_.begin()) +
            1;
  }
  [[nodiscard]] bool at_end() const override { return next_ > documents_.size(); }
  [[nodiscard]] docid get_docid() const override { return documents_[next_ - 1]; }
  [[nodiscard]] Xapian::doccount get_termfreq_min() const override { return count(); }
  [[nodiscard]] Xapian::doccount get_termfreq_est() const override { return count(); }
  [[nodiscard]] Xapian::doccount get_termfreq_max() const override { return count(); }

 private:
  [[nodiscard]] Xapian::doccount count() const {
    return static_cast<Xapian::doccount>(documents_.size());
  }

  std::vector<docid> documents_;
  std::size_t next_ = 0;  ///< place of the current one + 1; 0: before the first
};

/// The score that the document itself gets.
double own_score(const Xapian::Query& query, docid document, const IndexReader::Handle& index) {
  Xapian::Enquire enquire{index.database};
  enquire.set_query(within_documents(query, {document}));
  set_ranking(enquire, SortOrder::relevance, true);
  const auto found = enquire.get_mset(0, 1);
  return found.empty() ? 0 : found.begin().get_weight();
}

}  // namespace

Xapian::Query within_documents(const Xapian::Query& query, std::vector<docid> documents) {
  if (documents.empty()) return Xapian::Query::MatchNothing;
  auto* list = new DocumentList{std::move(documents)};
  return {Xapian::Query::OP_FILTER, query, Xapian::Query{list->release()}};
}

SimilarSet similar_set(const Xapian::Query& query, const Xapian::Query& whole, docid document,
                       const IndexReader::Handle& index, const SimilarOptions& options) {
  const double most = own_score(whole, document, index);
  if (most <= 0) return {};
  Xapian::Enquire enquire{index.database};
  enquire.set_query(query);
  set_ranking(enquire, SortOrder::relevance, true);
  enquire.set_cutoff(0, most * options.share);
  const auto group = options.copies ? 0 : copy_group(index.database.get_document(document));
  const auto matches = enquire.get_mset(0, static_cast<Xapian::doccount>(options.most));
  SimilarSet found;
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    if (*match == document) continue;
    if (group != 0 && copy_group(match.get_document()) == group)
      ++found.copies;
    else
      found.documents.push_back(*match);
  }
  std::sort(found.documents.begin(), found.documents.end());
  return found;
}

}  // namespace dragoman::searcher
