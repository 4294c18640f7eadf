#include <algorithm>
#include <utility>

#include "common/names/known_actors.h"
#include "common/names/name_key.h"
#include "indexer/curate/actor_rules.h"
#include "indexer/curate/rule_keys.h"

namespace dragoman::indexer {
namespace {

using Kind = ActorStatement::Kind;

void add_distinct(std::vector<std::string>& list, const std::string& text) {
  if (std::find(list.begin(), list.end(), text) == list.end()) list.push_back(text);
}

/// Names of the actors that Dragoman knows beforehand -> their ids. A name of two of them is the
/// first one's.
std::unordered_map<std::string, std::string> read_known_names() {
  std::unordered_map<std::string, std::string> ids;
  for (const KnownActor& actor : known_actors()) {
    const auto add = [&](std::string_view name) {
      const bool person = actor.type == ActorType::person;
      const auto key =
          person ? typed_key(actor.type, name_slug(name, actor.type)) : exact_key(name, actor.type);
      ids.emplace(key, actor.id);
    };
    add(actor.name);
    for (std::string_view rest = actor.aliases; !rest.empty();) {
      const auto bar = std::min(rest.find('|'), rest.size());
      add(rest.substr(0, bar));
      rest.remove_prefix(std::min(bar + 1, rest.size()));
    }
  }
  return ids;
}

const std::unordered_map<std::string, std::string>& ids_of_known_names() {
  static const auto ids = read_known_names();
  return ids;
}

}  // namespace

/// Makes rules of statements. What is shared by several statements is found in this order: names
/// kept apart, since they get ids of their own; actors and their other names; new names; drops.
class RuleMaker {
 public:
  RuleMaker(const std::vector<ActorStatement>& statements, std::string file)
      : statements_(statements), file_(std::move(file)) {}

  Result<ActorRules> run() {
    for (const auto step : {&RuleMaker::part, &RuleMaker::join, &RuleMaker::check_apart,
                            &RuleMaker::name, &RuleMaker::drop})
      for (const auto& statement : statements_)
        if (auto error = (this->*step)(statement)) return *error;
    redirect();
    find_names();
    return std::move(rules_);
  }

 private:
  using Statement = ActorStatement;

  [[nodiscard]] Error error_at(std::size_t line, std::string what) const {
    return {ErrorKind::usage, file_ + ':' + std::to_string(line), std::move(what)};
  }

  /// The id that a name has without any statement on it.
  [[nodiscard]] std::string plain_id(const ActorName& name) const {
    if (name.is_id) return name.text;
    const auto slug = name_slug(name.text, name.type);
    const auto known =
        known_ids_.find(name.type == ActorType::person ? typed_key(name.type, slug)
                                                       : exact_key(name.text, name.type));
    if (known != known_ids_.end()) return known->second;
    return std::string{to_string(name.type)} + ':' + slug;
  }

  [[nodiscard]] std::string id_of(const ActorName& name) const {
    if (!name.is_id) {
      const auto separate = rules_.separate_ids_.find(exact_key(name.text, name.type));
      if (separate != rules_.separate_ids_.end()) return separate->second;
    }
    return plain_id(name);
  }

  /// The id at the end of "B is another name of A, C one of B".
  [[nodiscard]] std::string root(std::string id) const {
    for (auto parent = parents_.find(id); parent != parents_.end(); parent = parents_.find(id))
      id = parent->second;
    return id;
  }

  /// never: names that would be one id get ids of their own, but for the first.
  std::optional<Error> part(const Statement& statement) {
    if (statement.kind != Kind::never) return std::nullopt;
    for (std::size_t i = 1; i < statement.names.size(); ++i) {
      const ActorName& name = statement.names[i];
      for (std::size_t j = 0; j < i; ++j) {
        const ActorName& other = statement.names[j];
        if (id_of(other) != id_of(name)) continue;
        const auto exact = exact_key(name.text, name.type);
        if (name.is_id || other.is_id || exact == exact_key(other.text, other.type))
          return error_at(statement.line, "expected names of different actors, found '" +
                                              other.text + "' and '" + name.text + "'");
        auto& number = separated_[plain_id(name)];
        number = std::max<std::size_t>(number + 1, 2);
        rules_.separate_ids_[exact] = plain_id(name) + '-' + std::to_string(number);
      }
    }
    return std::nullopt;
  }

  std::optional<Error> join(const Statement& statement) {
    if (statement.kind != Kind::actor) return std::nullopt;
    const ActorName& own = statement.names.front();
    const std::string own_id = id_of(own);
    lines_.emplace(own_id, statement.line);
    for (std::size_t i = 1; i < statement.names.size(); ++i) {
      const ActorName& other = statement.names[i];
      const std::string other_id = id_of(other);
      if (other_id == own_id || root(other_id) == root(own_id)) continue;
      if (parents_.count(other_id) != 0)
        return error_at(statement.line, "expected each name under one actor, found '" + other.text +
                                            "' in line " + std::to_string(lines_[other_id]) +
                                            ", too");
      parents_[other_id] = own_id;
      lines_[other_id] = statement.line;
    }
    return std::nullopt;
  }

  std::optional<Error> check_apart(const Statement& statement) {
    if (statement.kind != Kind::never) return std::nullopt;
    for (std::size_t i = 0; i < statement.names.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        const auto one = root(id_of(statement.names[j]));
        const auto two = root(id_of(statement.names[i]));
        if (one == two)
          return error_at(statement.line, "expected names of different actors, found '" +
                                              statement.names[j].text + "' and '" +
                                              statement.names[i].text + "' made one elsewhere");
        rules_.apart_.emplace_back(one, two);
      }
      add_names(statement.names[i], std::nullopt);
    }
    return std::nullopt;
  }

  std::optional<Error> name(const Statement& statement) {
    if (statement.kind == Kind::rename) return rename(statement);
    if (statement.kind != Kind::actor) return std::nullopt;
    const ActorName& own = statement.names.front();
    // Behind "B is another name of A" a line of B adds names to A, and does not name it.
    add_names(own, root(id_of(own)) == id_of(own) ? std::optional{own.text} : std::nullopt);
    for (std::size_t i = 1; i < statement.names.size(); ++i)
      add_names(statement.names[i], std::nullopt);
    return std::nullopt;
  }

  std::optional<Error> rename(const Statement& statement) {
    const auto id = root(id_of(statement.names[1]));
    const auto [known, fresh] = renamed_.emplace(id, statement.line);
    if (!fresh)
      return error_at(statement.line, "expected one new name an actor, found another in line " +
                                          std::to_string(known->second));
    Actor& actor = actor_of(statement.names[1]);
    if (!statement.names[1].is_id) add_distinct(actor.mentions, statement.names[1].text);
    actor.name = statement.names.front().text;
    return std::nullopt;
  }

  /// The entry of the actor that a name means.
  Actor& actor_of(const ActorName& name) {
    const auto id = root(id_of(name));
    const auto place = rules_.by_id_.emplace(id, rules_.actors_.size()).first->second;
    if (place == rules_.actors_.size())
      rules_.actors_.push_back({id, type_of_id(id, name.type), {}, {}});
    rules_.by_id_[id_of(name)] = place;
    if (!name.is_id) {
      const bool separate = id_of(name) != plain_id(name);
      if (!separate)
        for (const auto& key : spelling_keys(name.text, name.type))
          rules_.by_key_.emplace(key, place);
    }
    return rules_.actors_[place];
  }

  static ActorType type_of_id(const std::string& id, ActorType otherwise) {
    for (const ActorType type : all_actor_types)
      if (id.starts_with(std::string{to_string(type)} + ':')) return type;
    return otherwise;
  }

  void add_names(const ActorName& name, const std::optional<std::string>& own) {
    Actor& actor = actor_of(name);
    if (own && actor.name.empty()) {
      actor.name = *own;
    } else if (!name.is_id && name.text != actor.name) {
      add_distinct(actor.mentions, name.text);
    }
  }

  std::optional<Error> drop(const Statement& statement) {
    if (statement.kind != Kind::drop) return std::nullopt;
    for (const ActorName& name : statement.names) {
      const auto id = id_of(name);
      const auto known = rules_.by_id_.find(id);
      if (known != rules_.by_id_.end() && known->second != ActorRules::dropped)
        return error_at(statement.line, "expected a name that is no actor, found '" + name.text +
                                            "' named as one elsewhere");
      rules_.by_id_[id] = ActorRules::dropped;
      if (!name.is_id)
        for (const auto& key : spelling_keys(name.text, name.type))
          rules_.by_key_.emplace(key, ActorRules::dropped);
    }
    return std::nullopt;
  }

  /// Names that the file gives to an actor are looked for in texts; those that it only keeps apart
  /// or renames are not.
  void find_names() {
    for (const auto& statement : statements_) {
      if (statement.kind != Kind::actor) continue;
      for (const ActorName& name : statement.names)
        if (!name.is_id) rules_.finder_.add(rules_.by_id_.at(root(id_of(name))), name.text);
    }
  }

  void redirect() {
    for (const auto& parent : parents_) rules_.redirects_[parent.first] = root(parent.first);
  }

  const std::vector<ActorStatement>& statements_;
  std::string file_;
  const std::unordered_map<std::string, std::string>& known_ids_ = ids_of_known_names();
  ActorRules rules_;
  std::map<std::string, std::string> parents_;    ///< id to the id of which it is another name
  std::map<std::string, std::size_t> lines_;      ///< where an id was named
  std::map<std::string, std::size_t> separated_;  ///< id to the last number given for it
  std::map<std::string, std::size_t> renamed_;    ///< id to the line
};

Result<ActorRules> ActorRules::read(std::string_view text, const std::string& name) {
  const auto statements = parse_actor_file(text, name);
  if (!statements) return statements.error();
  if (statements->empty()) return ActorRules{};
  return RuleMaker{*statements, name}.run();
}

}  // namespace dragoman::indexer
