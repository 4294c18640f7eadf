#include "searcher/match/actor_census.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "common/schema.h"
#include "searcher/match/collect.h"

namespace dragoman::searcher {

void ActorCensus::count(ActorType type, std::uint32_t number, bool fresh, std::optional<Day> day) {
  auto& counts = counts_[static_cast<std::size_t>(type)];
  if (number >= counts.size()) counts.resize(std::max<std::size_t>(number + 1, counts.size() * 2));
  ActorCount& row = counts[number];
  if (fresh) ++row.articles;
  if (!day) return;
  row.first = row.first ? std::min(*row.first, *day) : *day;
  row.last = row.last ? std::max(*row.last, *day) : *day;
}

void ActorCensus::operator()(const Xapian::Document& document, double) {
  const std::uint32_t group = list_copies_ ? 0 : copy_group(document);
  const auto day = schema::decode_day(document.get_value(schema::number(schema::Slot::published)));
  for (const ActorType type : all_actor_types) {
    const std::string bytes =
        document.get_value(schema::number(schema::slot_of(schema::table_of(type))));
    std::string_view rest{bytes};
    while (const auto value = schema::take_number(rest)) {
      const auto number = static_cast<std::uint32_t>(*value);
      const std::uint64_t once = (static_cast<std::uint64_t>(group) << 32U) ^
                                 (static_cast<std::uint64_t>(type) << 30U) ^ number;
      count(type, number, group == 0 || counted_.insert(once).second, day);
    }
  }
}

}  // namespace dragoman::searcher
