#include "searcher/match/collect.h"

#include <algorithm>
#include <utility>

#include "common/schema.h"

namespace dragoman::searcher {
namespace {

using schema::MentionedValue;
using schema::Slot;
using std::chrono::days;
using std::chrono::year;
using std::chrono::year_month;
using std::chrono::year_month_day;

Slot slot_of(FacetName name) {
  switch (name) {
    case FacetName::person:
      return Slot::person;
    case FacetName::org:
      return Slot::organisation;
    case FacetName::place:
      return Slot::place;
    case FacetName::source:
      return Slot::source;
    case FacetName::language:
      return Slot::language;
    case FacetName::author:
      return Slot::author;
    case FacetName::date:
      return Slot::published;
    case FacetName::mentioned:
      break;
  }
  return Slot::mentioned;
}

std::uint32_t language_key(std::vector<std::string>& languages, const std::string& code) {
  const auto known = std::find(languages.begin(), languages.end(), code);
  if (known == languages.end()) languages.push_back(code);
  return static_cast<std::uint32_t>(
      std::distance(languages.begin(), std::find(languages.begin(), languages.end(), code)));
}

/// Is the value exact enough to lie in one such bucket?
bool fits(MentionedValue::Precision precision, Bucket bucket) {
  switch (precision) {
    case MentionedValue::Precision::day:
      return true;
    case MentionedValue::Precision::month:
      return bucket == Bucket::month || bucket == Bucket::year;
    case MentionedValue::Precision::year:
      break;
  }
  return bucket == Bucket::year;
}

/// Numbers in an index are small; one out of bounds is damage, not a reason for gigabytes.
constexpr std::uint32_t max_key = 1U << 26;

void count(std::vector<std::uint32_t>& by_key, std::uint32_t key) {
  if (key >= max_key) return;
  if (key >= by_key.size()) by_key.resize(std::max<std::size_t>(key + 1, by_key.size() * 2), 0);
  ++by_key[key];
}

std::string two_digits(unsigned number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string four_digits(int number) {
  const std::string text = std::to_string(number);
  return std::string(text.size() < 4 ? 4 - text.size() : 0, '0') + text;
}

/// A week belongs to the year of its Thursday.
std::string iso_week(Day monday) {
  const Day thursday = monday + days{3};
  const year thursdays_year = year_month_day{thursday}.year();
  const auto day_of_year = (thursday - Day{thursdays_year / 1 / 1}).count();
  return four_digits(int{thursdays_year}) + "-W" +
         two_digits(static_cast<unsigned>(day_of_year / 7) + 1);
}

}  // namespace

// 0001-01-01 is a Monday.
std::uint32_t bucket_key(Day day, Bucket bucket) {
  const year_month_day date{day};
  const auto number = static_cast<std::uint32_t>((day - first_day).count());
  switch (bucket) {
    case Bucket::day:
      return number + 1;
    case Bucket::week:
      return number / 7 + 1;
    case Bucket::month:
      return static_cast<std::uint32_t>(int{date.year()} * 12) + unsigned{date.month()} - 1;
    case Bucket::year:
      break;
  }
  return static_cast<std::uint32_t>(int{date.year()});
}

DateRange bucket_range(std::uint32_t key, Bucket bucket) {
  const auto number = static_cast<int>(key);
  switch (bucket) {
    case Bucket::day:
      return {first_day + days{number - 1}, first_day + days{number - 1}};
    case Bucket::week: {
      const Day monday = first_day + days{(number - 1) * 7};
      return {monday, std::min(monday + days{6}, last_day)};
    }
    case Bucket::month:
      return whole_month(year_month{year{number / 12},
                                    std::chrono::month{static_cast<unsigned>(number % 12 + 1)}});
    case Bucket::year:
      break;
  }
  return whole_year(year{number});
}

std::string bucket_id(std::uint32_t key, Bucket bucket) {
  const DateRange range = bucket_range(key, bucket);
  const year_month_day date{range.from};
  switch (bucket) {
    case Bucket::day:
      return to_iso(range.from);
    case Bucket::week:
      return iso_week(range.from);
    case Bucket::month:
      return to_iso(date.year() / date.month());
    case Bucket::year:
      break;
  }
  return four_digits(int{date.year()});
}

std::uint32_t copy_group(const Xapian::Document& document) {
  const std::string bytes = document.get_value(schema::number(Slot::copy_group));
  std::string_view rest{bytes};
  return static_cast<std::uint32_t>(schema::take_number(rest).value_or(0));
}

Collector::Collector(std::vector<CountBy> wanted, bool list_copies)
    : wanted_(std::move(wanted)), list_copies_(list_copies), counts_(wanted_.size()) {}

void Collector::reset() {
  counts_.assign(wanted_.size(), {});
  single_ = 0;
  groups_.clear();
  counted_.clear();
}

std::size_t Collector::total() const { return single_ + groups_.size(); }

std::vector<Xapian::docid> Collector::copies(std::uint32_t group) const {
  const auto known = groups_.find(group);
  return known == groups_.end() ? std::vector<Xapian::docid>{} : known->second;
}

void Collector::keys_of(const Xapian::Document& document, std::size_t n) {
  keys_.clear();
  const CountBy& by = wanted_[n];
  const std::string bytes = document.get_value(schema::number(slot_of(by.name)));
  std::string_view rest{bytes};
  switch (by.name) {
    case FacetName::language:
      if (!bytes.empty()) keys_.push_back(language_key(counts_[n].languages, bytes));
      return;
    case FacetName::date: {
      const auto day = schema::decode_day(bytes);
      keys_.push_back(day ? bucket_key(*day, by.bucket) : 0);
      return;
    }
    case FacetName::mentioned:
      while (const auto precision = schema::take_number(rest)) {
        const auto value = schema::take_number(rest);
        if (!value || *precision > 2) return;
        const MentionedValue mentioned{static_cast<MentionedValue::Precision>(*precision),
                                       static_cast<std::uint32_t>(*value)};
        if (fits(mentioned.precision, by.bucket))
          keys_.push_back(bucket_key(schema::day_of(mentioned), by.bucket));
      }
      break;
    default:
      while (const auto value = schema::take_number(rest))
        keys_.push_back(static_cast<std::uint32_t>(*value));
      break;
  }
  std::sort(keys_.begin(), keys_.end());
  keys_.erase(std::unique(keys_.begin(), keys_.end()), keys_.end());
}

void Collector::operator()(const Xapian::Document& document, double) {
  const std::uint32_t group = copy_group(document);
  bool alone = group == 0;
  if (alone || list_copies_) ++single_;
  if (list_copies_) alone = true;
  if (!alone) groups_[group].push_back(document.get_docid());
  for (std::size_t n = 0; n < wanted_.size(); ++n) {
    keys_of(document, n);
    for (const auto key : keys_) {
      const std::uint64_t once =
          (static_cast<std::uint64_t>(group) << 32) ^ (static_cast<std::uint64_t>(n) << 28) ^ key;
      if (alone || counted_.insert(once).second) count(counts_[n].by_key, key);
    }
  }
}

}  // namespace dragoman::searcher
