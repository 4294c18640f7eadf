#include <algorithm>
#include <array>
#include <charconv>
#include <initializer_list>

#include "common/names/name_key.h"
#include "searcher/present/actor_printer.h"
#include "searcher/present/characters.h"

namespace dragoman::searcher {
namespace {

constexpr std::size_t widest_name = 40;  ///< columns
constexpr std::size_t max_shown_aliases = 8;

std::string padded(std::string_view text, std::size_t width) {
  const std::size_t used = columns(text);
  return std::string{text} + std::string(width > used ? width - used : 0, ' ');
}

std::string right_aligned(std::size_t number, std::size_t width) {
  const std::string digits = std::to_string(number);
  return std::string(width > digits.size() ? width - digits.size() : 0, ' ') + digits;
}

std::string short_type(ActorType type) {
  return type == ActorType::organisation ? "org" : std::string{to_string(type)};
}

std::string days_of(const ListedActor& actor) {
  if (!actor.first) return "no date";
  if (actor.first == actor.last) return to_iso(*actor.first);
  return to_iso(*actor.first) + ".." + to_iso(*actor.last);
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + ' ' + std::string{count == 1 ? one : many};
}

/// Two decimals.
std::string decimal(double value) {
  std::array<char, 400> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value,
                                 std::chars_format::fixed, 2);
  return {digits.data(), end.ptr};
}

void append_row(std::string& out, const ListedActor& actor, std::size_t count_width,
                std::size_t name_width, const TextStyle& style) {
  out += painted(right_aligned(actor.articles, count_width), Role::number, style) + "  ";
  out += padded(plain_for_terminal(actor.name), name_width) + "  ";
  out += padded(days_of(actor), 22) + "  ";
  out += painted(plain_for_terminal(actor.id), Role::id, style) + '\n';
}

std::string listed(const std::vector<std::string>& names, std::string_view separator) {
  std::string text;
  for (const auto& name : names) text.append(text.empty() ? "" : separator).append(name);
  return text;
}

void append_labelled(std::string& out, const std::string& label, const std::string& text,
                     const TextStyle& style) {
  if (text.empty()) return;
  constexpr std::size_t indent = 4;
  append_wrapped(out, {label + plain_for_terminal(text), {}}, indent, style);
}

void append_whole(std::string& out, const ListedActor& actor, const TextStyle& style) {
  out += painted(plain_for_terminal(actor.name), Role::title, style) + "  ";
  out += short_type(actor.type) + "  " + counted(actor.articles, "article", "articles") + "  ";
  out += days_of(actor) + "  " + painted(plain_for_terminal(actor.id), Role::id, style) + '\n';
  std::vector<std::string> spellings;
  for (const Spelling& spelling : actor.spellings)
    spellings.push_back(spelling.text + " " + std::to_string(spelling.articles));
  append_labelled(out, "spelled: ", listed(spellings, ", "), style);
  for (const ActorType type : all_actor_types) {
    std::vector<std::string> companions;
    for (const Companion& companion : actor.companions)
      if (companion.type == type)
        companions.push_back(companion.name + " " + std::to_string(companion.articles));
    append_labelled(out, "with " + short_type(type) + ": ", listed(companions, ", "), style);
  }
}

/// A value that fits into one field of a row.
std::string field(std::string_view value) {
  std::string text;
  for (std::size_t at = 0; at < value.size();) {
    const Character next = character_at(value, at);
    if (is_hostile(next.code))
      text += ' ';
    else
      text += value.substr(at, next.size);
    at += next.size;
  }
  return text;
}

std::string row(std::initializer_list<std::string> values) {
  std::string text;
  for (const auto& value : values) text.append(text.empty() ? "" : "\t").append(field(value));
  return text + '\n';
}

/// How an actors file names an actor: by its name where that means this very actor.
std::string name_in_file(const ListedActor& actor, bool own) {
  const std::string name = plain_for_terminal(actor.name);
  const bool writable = name.find_first_of("|=#:") == std::string::npos;
  const bool exact =
      std::string{to_string(actor.type)} + ':' + name_slug(actor.name, actor.type) == actor.id;
  return writable && (own || exact) ? name : actor.id;
}

std::string evidence_of(const MergeSuggestion& pair) {
  std::string text = decimal(pair.score) + ": " + pair.why + "; ";
  text += std::to_string(pair.kept.articles) + " and " +
          counted(pair.other.articles, "article", "articles") + ", ";
  text += pair.together == 0 ? "never in one" : counted(pair.together, "with both", "with both");
  if (pair.companions > 0)
    text += "; " + std::to_string(pair.shared_companions) + " of " +
            counted(pair.companions, "companion", "companions") + " shared";
  return text;
}

}  // namespace

std::string text(const ActorList& list, const TextStyle& style) {
  std::string out;
  if (!list.name.empty()) {
    for (const ListedActor& actor : list.actors) {
      if (!out.empty()) out += '\n';
      append_whole(out, actor, style);
    }
  } else {
    std::size_t count_width = 5;
    std::size_t name_width = 0;
    for (const ListedActor& actor : list.actors) {
      count_width = std::max(count_width, std::to_string(actor.articles).size());
      name_width = std::max(name_width, columns(plain_for_terminal(actor.name)));
    }
    name_width = std::min(name_width, widest_name);
    for (const ListedActor& actor : list.actors) {
      append_row(out, actor, count_width, name_width, style);
      std::vector<std::string> aliases = actor.aliases;
      if (aliases.size() > max_shown_aliases) aliases.resize(max_shown_aliases);
      const auto more = actor.aliases.size() - aliases.size();
      append_labelled(
          out, "also ",
          listed(aliases, ", ") + (more == 0 ? "" : " and " + std::to_string(more) + " more"),
          style);
    }
  }
  if (list.total > list.actors.size())
    out += '\n' + std::to_string(list.actors.size()) + " of " +
           counted(list.total, "actor", "actors") + '\n';
  return out;
}

std::string tsv(const ActorList& list) {
  std::string rows;
  for (const ListedActor& actor : list.actors)
    rows += row({actor.id, std::string{to_string(actor.type)}, actor.name,
                 std::to_string(actor.articles), actor.first ? to_iso(*actor.first) : "",
                 actor.last ? to_iso(*actor.last) : "", listed(actor.aliases, " | ")});
  return rows;
}

std::string ids(const ActorList& list) {
  std::string rows;
  for (const ListedActor& actor : list.actors) rows += row({actor.id});
  return rows;
}

std::string text(const MergeSuggestions& suggestions) {
  std::string out;
  for (const MergeSuggestion& pair : suggestions.pairs)
    out += short_type(pair.kept.type) + ' ' + name_in_file(pair.kept, true) + " = " +
           name_in_file(pair.other, false) + "  # " + evidence_of(pair) + '\n';
  return out;
}

std::string tsv(const MergeSuggestions& suggestions) {
  std::string rows;
  for (const MergeSuggestion& pair : suggestions.pairs)
    rows += row({decimal(pair.score), pair.kept.id, pair.kept.name, pair.other.id, pair.other.name,
                 std::to_string(pair.kept.articles), std::to_string(pair.other.articles),
                 std::to_string(pair.together), std::to_string(pair.shared_companions),
                 std::to_string(pair.companions), pair.why});
  return rows;
}

}  // namespace dragoman::searcher
