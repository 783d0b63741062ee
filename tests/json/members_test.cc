#include <gtest/gtest.h>

#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "json/key_hash.h"
#include "json/reader.h"

namespace dialproof::internal {
namespace {

constexpr ReadLimits kLimits{std::size_t{64} << 20, 64, 1000};

std::string objectOf(const std::vector<std::string>& keys) {
  std::string text = "{";
  for (const std::string& key : keys) {
    text += (text.size() > 1 ? ",\"" : "\"") + key + "\":" + std::to_string(text.size());
  }
  return text + "}";
}

// Every key is found where it stands first, others are not, and what stands twice is told.
void expectFindable(const std::vector<std::string>& keys) {
  const std::string text = objectOf(keys);
  DocumentReader reader;
  JsonFaults faults(kLimits.maxFaults);
  ASSERT_TRUE(reader.read(text, kLimits, faults));
  const Document& document = reader.document();
  EXPECT_EQ(document.childCount(Document::kRoot), keys.size());
  std::unordered_map<std::string, NodeIndex> first;
  for (NodeIndex i = 0; i < keys.size(); ++i) first.emplace(keys[i], i + 1);
  for (const auto& [key, node] : first) {
    ASSERT_EQ(document.find(Document::kRoot, key), node) << key;
    ASSERT_EQ(document.find(Document::kRoot, key, hashKey(key)), node) << key;
    ASSERT_FALSE(document.find(Document::kRoot, key + "?")) << key;
  }
  EXPECT_EQ(faults.list().size() + faults.omitted(), keys.size() - first.size());
  for (const JsonFault& fault : faults.list()) EXPECT_EQ(fault.code, "json.duplicate_key");
}

std::vector<std::string> numbered(std::size_t count) {
  std::vector<std::string> keys;
  for (std::size_t i = 0; i < count; ++i) keys.push_back("key_" + std::to_string(i * i));
  return keys;
}

TEST(Members, AreFoundInObjectsOfAnySize) {
  for (const std::size_t count : {0U, 1U, 2U, 7U, 8U, 9U, 10U, 16U, 17U, 100U, 1000U, 20'000U})
    expectFindable(numbered(count));
}

TEST(Members, OfOneKeyAreTold) {
  for (const std::size_t count : {2U, 8U, 9U, 40U}) {
    std::vector<std::string> keys = numbered(count);
    keys.back() = keys.front();
    expectFindable(keys);
  }
  expectFindable(std::vector<std::string>(300, "same"));
}

// With a table's last slots taken, the search goes on at its beginning; with all keys in one slot, it is given up.
TEST(Members, AreFoundWhenTheirHashesCollide) {
  std::vector<std::string> colliding;
  for (int i = 0; colliding.size() < 200; ++i) {
    const std::string key = std::to_string(i);
    if ((hashKey(key) & 511) == 511) colliding.push_back(key);
  }
  for (const std::size_t count : {9U, 40U, 65U, 66U, 200U}) {
    std::vector<std::string> keys(colliding.begin(), colliding.begin() + static_cast<std::ptrdiff_t>(count));
    expectFindable(keys);
    keys.push_back(keys[3]);
    keys.insert(keys.begin() + 5, keys[count - 1]);
    expectFindable(keys);
  }
}

TEST(Members, WithEscapedKeysAreFoundByWhatTheyMean) {
  std::string text = R"({"\u0061":1,"b\n":2,"😀":3)";
  for (int i = 0; i < 20; ++i) text += ",\"x" + std::to_string(i) + "\\t\":0";
  for (const std::string& whole : {std::string(R"({"\u0061":1,"b\n":2,"\ud83d\ude00":3})"), text + "}"}) {
    DocumentReader reader;
    JsonFaults faults(kLimits.maxFaults);
    ASSERT_TRUE(reader.read(whole, kLimits, faults));
    EXPECT_EQ(reader.document().find(Document::kRoot, "a"), 1U);
    EXPECT_EQ(reader.document().find(Document::kRoot, "b\n"), 2U);
    EXPECT_EQ(reader.document().find(Document::kRoot, "😀"), 3U);
    EXPECT_FALSE(reader.document().find(Document::kRoot, "\\u0061"));
  }
}

// Compiled schemas store these.
TEST(KeyHash, IsTheSameOnEveryMachine) {
  EXPECT_EQ(hashKey("id"), 0x8d7745fbU);
  EXPECT_EQ(hashKey("call_handler"), 0x337e4b00U);
  EXPECT_EQ(hashKey("message_request_url_and_more"), 0xf8557443U);
}

TEST(KeyHash, CountsEveryByteAndTheLength) {
  std::set<std::uint32_t> hashes;
  std::size_t count = 0;
  for (std::size_t length = 0; length <= 70; ++length) {
    std::string key(length, 'a');
    hashes.insert(hashKey(key));
    ++count;
    for (std::size_t i = 0; i < length; ++i) {
      key[i] = 'b';
      hashes.insert(hashKey(key));
      ++count;
      key[i] = 'a';
    }
  }
  EXPECT_EQ(hashes.size(), count);
}

}  // namespace
}  // namespace dialproof::internal
