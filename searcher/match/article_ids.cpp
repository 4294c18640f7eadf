#include "searcher/match/article_ids.h"

#include <algorithm>
#include <utility>

#include "common/nearest_name.h"

namespace dragoman::searcher {
namespace {

constexpr std::size_t shown_ids = 3;

/// Comparing letter by letter costs the square of the length; of more ids only those that hold the
/// text as it is are found.
constexpr std::size_t most_compared = 50'000;
constexpr std::size_t longest_compared = 120;  ///< bytes

std::optional<Xapian::docid> first_with(const IndexReader::Handle& index, const std::string& term) {
  const auto posting = index.database.postlist_begin(term);
  if (posting == index.database.postlist_end(term)) return std::nullopt;
  return *posting;
}

/// The id in an id term, in small letters. Before a capital letter the term has a colon (schema.h).
std::string comparable(const std::string& term) {
  std::string text = term.substr(schema::prefix::id.size());
  if (text.front() == ':') text.erase(0, 1);
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  return text;
}

/// Ids that differ in case only are rare, and mistyping them is not: all are looked through.
std::optional<Xapian::docid> any_case(const IndexReader::Handle& index, std::string_view id) {
  const std::string prefix{schema::prefix::id};
  const std::string wanted = comparable(schema::id_term(id));
  for (auto term = index.database.allterms_begin(prefix);
       term != index.database.allterms_end(prefix); ++term)
    if (comparable(*term) == wanted) return first_with(index, *term);
  return std::nullopt;
}

/// How far an id lies from the one wanted; empty: too far.
std::optional<std::size_t> distance(const std::string& wanted, const std::string& id, bool count) {
  if (id.find(wanted) != std::string::npos) return 0;
  const std::size_t most = std::max<std::size_t>(1, wanted.size() / 4);
  const std::size_t longer = std::max(id.size(), wanted.size());
  if (!count || longer > longest_compared) return std::nullopt;
  if (longer - std::min(id.size(), wanted.size()) > most) return std::nullopt;
  const std::size_t errors = edit_distance(wanted, id);
  return errors <= most ? std::optional{errors} : std::nullopt;
}

}  // namespace

std::optional<Xapian::docid> find_document(IndexReader::Handle& index, std::string_view id) {
  if (id.empty()) return std::nullopt;
  if (const auto document = first_with(index, schema::id_term(id))) return document;
  if (const auto document = first_with(index, schema::path_term(id))) return document;
  return any_case(index, id);
}

std::vector<std::string> ids_of_copies(IndexReader::Handle& index, Xapian::docid document) {
  const auto slot = schema::number(schema::Slot::copy_group);
  const std::string group = index.database.get_document(document).get_value(slot);
  std::vector<std::string> ids;
  if (group.empty()) return ids;
  Xapian::Enquire enquire{index.database};
  enquire.set_query(Xapian::Query{Xapian::Query::OP_VALUE_RANGE, slot, group, group});
  enquire.set_weighting_scheme(Xapian::BoolWeight{});
  const auto members = enquire.get_mset(0, index.database.get_doccount());
  for (auto member = members.begin(); member != members.end(); ++member)
    if (*member != document) ids.push_back(index.article(*member).id);
  std::sort(ids.begin(), ids.end());
  return ids;
}

std::vector<std::string> nearest_ids(IndexReader::Handle& index, std::string_view id,
                                     std::size_t most) {
  const std::string prefix{schema::prefix::id};
  const std::string wanted = comparable(schema::id_term(id));
  if (id.size() < 2) return {};
  std::vector<std::pair<std::size_t, std::string>> near;
  std::size_t seen = 0;
  for (auto term = index.database.allterms_begin(prefix);
       term != index.database.allterms_end(prefix); ++term) {
    const auto far = distance(wanted, comparable(*term), ++seen <= most_compared);
    if (!far) continue;
    near.emplace_back(*far, *term);
    std::sort(near.begin(), near.end());
    if (near.size() > most) near.pop_back();
  }
  std::vector<std::string> ids;
  for (const auto& [far, term] : near)
    if (const auto document = first_with(index, term)) ids.push_back(index.article(*document).id);
  return ids;
}

Error no_such_article(IndexReader::Handle& index, std::string_view command, std::string_view id) {
  std::string words = "expected the id of an article, found none with \"" + std::string{id} + "\"";
  const auto near = nearest_ids(index, id, shown_ids);
  for (const std::string& other : near)
    words += (&other == &near.front() ? "; near it: \"" : ", \"") + other + "\"";
  return {ErrorKind::bad_input, std::string{command}, words};
}

}  // namespace dragoman::searcher
