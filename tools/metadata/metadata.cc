#include "metadata/metadata.h"

#include <array>
#include <cstdio>
#include <utility>

namespace dialproof::internal {
namespace {

constexpr std::string_view kBegin = "i18n.phonenumbers.metadata.countryToMetadata=";

bool complain(const char* what, const std::string& path) {
  std::fprintf(stderr, "cannot %s %s\n", what, path.c_str());
  return false;
}

}  // namespace

std::optional<std::vector<Literal>> readTerritories(std::string_view source) {
  const std::size_t begin = source.find(kBegin);
  if (begin == std::string_view::npos) return std::nullopt;
  auto all = readLiteral(source.substr(begin + kBegin.size()));
  if (!all || all->kind != Literal::Kind::kObject || all->items.empty()) return std::nullopt;
  return std::move(all->items);
}

std::optional<std::string> readFile(const std::string& path) {
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) {
    complain("open", path);
    return std::nullopt;
  }
  std::string content;
  std::array<char, 65536> block{};
  for (std::size_t got = 0; (got = std::fread(block.data(), 1, block.size(), file)) > 0;) {
    content.append(block.data(), got);
  }
  const bool failed = std::ferror(file) != 0;
  std::fclose(file);
  if (failed) {
    complain("read", path);
    return std::nullopt;
  }
  return content;
}

bool writeFile(const std::string& path, std::string_view content) {
  const std::string fresh = path + ".new";
  std::FILE* file = std::fopen(fresh.c_str(), "wb");
  if (file == nullptr) return complain("open", fresh);
  const bool written = std::fwrite(content.data(), 1, content.size(), file) == content.size();
  if (std::fclose(file) != 0 || !written) return complain("write", fresh);
  return std::rename(fresh.c_str(), path.c_str()) == 0 || complain("write", path);
}

}  // namespace dialproof::internal
