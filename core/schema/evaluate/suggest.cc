#include "schema/evaluate/suggest.h"

#include <algorithm>
#include <limits>

#include "json/decimal.h"

namespace dialproof::internal {
namespace {

// Longer texts are no misspelt words, and the comparison takes time in the square of the length.
constexpr std::size_t kLongestWord = 64;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) { return lower(c); });
  return out;
}

// Optimal string alignment distance.
std::size_t editDistance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> beforeLast(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> current(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    current[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      current[j] = std::min({last[j] + 1, current[j - 1] + 1, replaced});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) current[j] = std::min(current[j], beforeLast[j - 2] + 1);
    }
    std::swap(beforeLast, last);
    std::swap(last, current);
  }
  return last[b.size()];
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(kBlanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

// "2026-01-31 09:30:00Z": how databases print a time.
bool hasBlankBetweenDateAndTime(std::string_view text) { return text.size() > 10 && text[10] == ' '; }

void addFromText(std::string_view text, std::vector<JsonValue>& values) {
  const std::string_view content = trimmed(text);
  if (content == "true" || content == "false") values.emplace_back(content == "true");
  if (content == "null") values.emplace_back();
  if (content.size() <= 32 && Decimal::parse(content)) values.emplace_back(JsonNumber{std::string(content)});
  if (content.size() != text.size()) values.emplace_back(content);
  const std::string folded = lower(content);
  if (folded != content) values.emplace_back(folded);
  if (hasBlankBetweenDateAndTime(content)) {
    std::string joined(content);
    joined[10] = 'T';
    values.emplace_back(std::move(joined));
  }
  const bool looksLikeHost = content.find('.') != std::string_view::npos && content.find(':') == std::string_view::npos;
  if (looksLikeHost && content.find('@') == std::string_view::npos)
    values.emplace_back("https://" + std::string(content));
}

}  // namespace

std::optional<std::size_t> nearest(std::string_view word, const std::vector<std::string_view>& candidates) {
  if (word.empty() || word.size() > kLongestWord) return std::nullopt;
  const std::string folded = lower(word);
  std::size_t best = std::numeric_limits<std::size_t>::max();
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const std::string_view candidate = candidates[i];
    if (candidate.size() > kLongestWord || candidate == word) continue;
    const std::size_t distance = editDistance(folded, lower(candidate));
    const std::size_t allowed = std::max<std::size_t>(1, std::max(word.size(), candidate.size()) / 3);
    const bool sharesSomething = distance < std::min(word.size(), candidate.size());
    if (distance <= allowed && distance < best && sharesSomething) {
      best = distance;
      found = i;
    }
  }
  return found;
}

std::vector<JsonValue> likelyMeant(const Document& document, NodeIndex node) {
  std::vector<JsonValue> values;
  switch (document[node].type) {
    case NodeType::kString: addFromText(document.string(node), values); break;
    case NodeType::kNumber:
    case NodeType::kBoolean: values.emplace_back(document.literal(node)); break;
    default: break;
  }
  return values;
}

}  // namespace dialproof::internal
