#include "indexer/write/actor_update.h"

#include <utility>
#include <vector>

#include "common/names/actor_table.h"
#include "common/schema.h"
#include "indexer/write/document_builder.h"

namespace dragoman::indexer {
namespace {

/// After so many articles the tables are written, so that memory does not grow with the archive.
constexpr std::size_t flush_every = 10'000;

std::vector<Xapian::docid> all_documents(const Xapian::Database& database) {
  std::vector<Xapian::docid> documents;
  documents.reserve(database.get_doccount());
  for (auto place = database.postlist_begin(""); place != database.postlist_end(""); ++place)
    documents.push_back(*place);
  return documents;
}

}  // namespace

std::optional<std::uint64_t> ActorUpdate::run(const ActorRules& rules, const std::string& file,
                                              const std::function<bool()>& keep_going) {
  database_.begin_transaction();
  tables_.forget_actor_names();
  if (!rewrite_articles(rules, keep_going)) {
    database_.cancel_transaction();
    tables_.discard();
    return std::nullopt;
  }
  for (const Actor& actor : rules.actors()) {
    if (actor.name.empty()) continue;
    tables_.number_of(actor);
    live_ids_.insert(actor.id);
  }
  write_redirects(rules);
  database_.set_metadata(std::string{schema::metadata::actors_apart},
                         encode_id_pairs(rules.apart()));
  database_.set_metadata(std::string{schema::metadata::actors_file}, file);
  tables_.flush();
  database_.commit_transaction();
  return changed_;
}

bool ActorUpdate::rewrite_articles(const ActorRules& rules,
                                   const std::function<bool()>& keep_going) {
  std::size_t seen = 0;
  for (const Xapian::docid docid : all_documents(database_)) {
    if (!keep_going()) return false;
    rewrite(docid, rules);
    if (++seen % flush_every == 0) tables_.flush();
  }
  return true;
}

void ActorUpdate::rewrite(Xapian::docid docid, const ActorRules& rules) {
  Xapian::Document document = database_.get_document(docid);
  const std::string data = document.get_data();
  auto curated = curated_article(data);
  if (!curated) return;  // checking an index is another command's matter
  const std::vector<Actor> before = curated->article.actors;
  curated->curate(rules);
  note_ids(*curated, rules);
  if (const std::string bytes = encode(*curated); bytes != data) {
    document.set_data(bytes);
    replace_actors(docid, document, before, curated->article.actors);
  } else {
    for (const Actor& actor : curated->article.actors) tables_.number_of(actor);
  }
}

void ActorUpdate::replace_actors(Xapian::docid docid, Xapian::Document& document,
                                 const std::vector<Actor>& before, const std::vector<Actor>& now) {
  std::set<std::string> old_terms;
  for (const Actor& actor : before) old_terms.insert(schema::actor_term(actor.type, actor.id));
  for (const auto& term : old_terms) document.remove_term(term);
  std::map<ActorType, std::vector<std::uint32_t>> numbers;
  for (const ActorType type : all_actor_types) numbers[type];
  for (const Actor& actor : now) {
    document.add_term(schema::actor_term(actor.type, actor.id), weight_of(actor));
    numbers[actor.type].push_back(tables_.number_of(actor));
  }
  for (const auto& [type, list] : numbers) {
    // An empty value is no value: it takes the slot away.
    document.add_value(schema::number(schema::slot_of(schema::table_of(type))),
                       schema::pack_numbers(list));
  }
  database_.replace_document(docid, document);
  ++changed_;
}

void ActorUpdate::note_ids(const CuratedArticle& curated, const ActorRules& rules) {
  for (const Actor& actor : curated.article.actors) live_ids_.insert(actor.id);
  if (!curated.found) return;
  for (const Actor& found : *curated.found) {
    const auto actor = rules.applied(found);
    if (actor && actor->id != found.id) became_[found.id] = actor->id;
  }
}

/// An id that articles still have means what it meant.
void ActorUpdate::write_redirects(const ActorRules& rules) {
  const std::string prefix{schema::metadata::redirect_prefix};
  std::vector<std::string> old;
  for (auto key = database_.metadata_keys_begin(prefix); key != database_.metadata_keys_end(prefix);
       ++key)
    old.push_back(*key);
  for (const auto& key : old) database_.set_metadata(key, "");
  became_.insert(rules.redirects().begin(), rules.redirects().end());
  for (const auto& [from, to] : became_)
    if (live_ids_.count(from) == 0) database_.set_metadata(schema::metadata::redirect(from), to);
}

}  // namespace dragoman::indexer
