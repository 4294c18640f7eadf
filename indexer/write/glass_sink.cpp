#include "indexer/write/glass_sink.h"

#include <filesystem>
#include <functional>
#include <string_view>
#include <utility>

#include <xapian.h>

#include "indexer/write/database_merge.h"

namespace dragoman::indexer {
namespace {

bool has_documents(const std::string& path) { return Xapian::Database{path}.get_lastdocid() != 0; }

/// Of both, by key; of the same key that of the second.
void for_all_metadata(const Xapian::Database& first, const Xapian::Database& second,
                      const std::function<void(std::string_view, std::string_view)>& sink) {
  auto a = first.metadata_keys_begin();
  auto b = second.metadata_keys_begin();
  const auto a_end = first.metadata_keys_end();
  const auto b_end = second.metadata_keys_end();
  while (a != a_end || b != b_end) {
    if (a != a_end && (b == b_end || *a < *b)) {
      sink(*a, first.get_metadata(*a));
      ++a;
      continue;
    }
    if (a != a_end && *a == *b) ++a;
    sink(*b, second.get_metadata(*b));
    ++b;
  }
}

}  // namespace

GlassSink::GlassSink(const std::string& directory, const std::string& base,
                     const PartOptions& options)
    : directory_(directory),
      options_(options),
      beside_base_(has_documents(base)),
      place_(beside_base_ ? directory + "/added" : directory),
      workers_(options.jobs, {options.jobs + 1}, [] {
        return [deflater = std::make_shared<glass::Deflater>()](Batch&& batch) {
          return glass::make_run(std::move(batch.documents), batch.first, *deflater);
        };
      }) {}

GlassSink::~GlassSink() = default;

void GlassSink::add(PostedDocument document) {
  batch_bytes_ += document.bytes();
  batch_.documents.push_back(std::move(document));
  if (batch_bytes_ >= options_.run_bytes || batch_.documents.size() >= options_.part_documents)
    close_batch();
}

void GlassSink::close_batch() {
  if (batch_.documents.empty()) return;
  batch_.first = added_ + 1;
  added_ += static_cast<std::uint32_t>(batch_.documents.size());
  while (inside_ > options_.jobs) take_run();
  ++inside_;
  workers_.push(std::exchange(batch_, {}));
  batch_bytes_ = 0;
}

void GlassSink::take_run() {
  auto run = workers_.pop();
  --inside_;
  if (!run) return;
  if (!writer_) {
    std::filesystem::create_directories(place_);
    writer_ = std::make_unique<glass::DatabaseWriter>(place_, options_.memory);
  }
  writer_->add(std::move(*run));
}

void GlassSink::end() {
  close_batch();
  while (inside_ > 0) take_run();
  if (writer_ && options_.jobs > 1) writer_->begin_positions();
}

void GlassSink::merge(const std::string& base, const std::string& metadata) {
  end();
  if (!writer_) return merge_databases({base, metadata}, directory_);
  const Xapian::Database before{base}, more{metadata};
  const auto all_metadata = [&](const auto& sink) {
    if (!beside_base_) for_all_metadata(before, more, sink);
  };
  writer_->finish(all_metadata);
  writer_.reset();
  if (!beside_base_) return;
  merge_databases({base, place_, metadata}, directory_);
  std::filesystem::remove_all(place_);
}

}  // namespace dragoman::indexer
