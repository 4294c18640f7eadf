#include "tests/e2e/lifecycle/archive_state.h"

#include <xapian.h>

#include "common/schema.h"
#include "common/stored_article.h"
#include "indexer/write/generations.h"
#include "indexer/write/index_check.h"
#include "indexer/write/input_documents.h"

namespace dragoman::e2e {

ArchiveState state_of(const std::string& db) {
  ArchiveState state;
  if (indexer::current_generation(db).empty()) return state;
  const Xapian::Database database{db};
  for (auto place = database.postlist_begin(""); place != database.postlist_end(""); ++place) {
    const auto article = decode_article(database.get_document(*place).get_data());
    if (!article) continue;
    std::string& whole = state.articles[article->id];
    whole = article->title + "\n\n" + article->text;
    for (const Actor& actor : article->actors) whole += "\n" + actor.id + " " + actor.name;
  }
  std::string after;
  do {
    for (const auto& record : indexer::manifest_part(database, {}, after, 1000))
      state.inputs.insert(record.path);
  } while (!after.empty());
  return state;
}

std::string faults_of(const std::string& db) {
  const std::string current = indexer::current_generation(db);
  if (current.empty()) return {};  // nothing was ever committed
  const auto check = indexer::check_index(current);
  if (!check) return check.error().what;
  std::string all;
  for (const auto& fault : check->faults) all += fault.where + ": " + fault.what + "\n";
  return all;
}

void write_article(const std::filesystem::path& file, const std::string& title,
                   const std::string& words) {
  std::filesystem::create_directories(file.parent_path());
  testing_support::write_file(
      file,
      title + "\n\nThe port of Sidon reported on Monday that the ferry to Larnaca sails again. " +
          words + " Harbour master Nabil Haddad said the crossing takes eight hours.\n\n" +
          "Tickets are sold at the quay, and " + words + " is all that travellers ask about.\n");
}

}  // namespace dragoman::e2e
