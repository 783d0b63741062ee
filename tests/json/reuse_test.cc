#include <gtest/gtest.h>

#include <cstdlib>
#include <new>
#include <string>

#include "json/decimal.h"
#include "json/reader.h"

namespace {
std::size_t allocations = 0;
}  // namespace

// AddressSanitizer has operators of its own; the plain build counts.
#ifndef __SANITIZE_ADDRESS__
// This program's operator new, counting. The forms for arrays and for sizes come down to these.
void* operator new(std::size_t size) {
  ++allocations;
  if (void* const memory = std::malloc(size)) return memory;
  std::abort();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
#endif

namespace dialproof::internal {
namespace {

constexpr ReadLimits kLimits{1U << 20, 64, 10};

TEST(DocumentReader, ReadsTheNextTextOfASizeWithoutAllocating) {
  std::string text = R"({"\u0061":"\n","list":[1,2.5,{"x":"é"}])";
  for (int i = 0; i < 30; ++i) text += ",\"key " + std::to_string(i) + "\":\"escaped\\tstring\"";
  text += '}';
  DocumentReader reader;
  JsonFaults faults(kLimits.maxFaults);
  ASSERT_TRUE(reader.read(text, kLimits, faults));
  text[text.find('2')] = '7';
  const std::size_t before = allocations;
  ASSERT_TRUE(reader.read(text, kLimits, faults));
  EXPECT_EQ(allocations, before);
  EXPECT_EQ(reader.document().string(1), "\n");
  EXPECT_EQ(reader.document().literal(4), "7.5");
}

TEST(DocumentReader, ForgetsTheTextBefore) {
  DocumentReader reader;
  JsonFaults faults(kLimits.maxFaults);
  ASSERT_TRUE(reader.read(R"({"a":1,"b":2,"c":3,"d":4,"e":5,"f":6,"g":7,"h":8,"\u0069":9})", kLimits, faults));
  EXPECT_FALSE(reader.read("[1,", kLimits, faults));
  ASSERT_TRUE(reader.read(R"({"\u006a":["\t"]})", kLimits, faults));
  EXPECT_EQ(reader.document().size(), 3U);
  EXPECT_EQ(reader.document().key(1), "j");
  EXPECT_EQ(reader.document().string(2), "\t");
  EXPECT_FALSE(reader.document().find(Document::kRoot, "a"));
}

TEST(Decimal, OfUpToFortyDigitsNeedsNoAllocation) {
  const std::string literal = "-1234567890123456789.012345678901234567891e-5";
  const std::size_t before = allocations;
  const auto number = Decimal::parse(literal);
  const auto other = Decimal::parse("-17");
  ASSERT_TRUE(number && other);
  EXPECT_TRUE(*number < *other);
  EXPECT_EQ(allocations, before);
}

}  // namespace
}  // namespace dialproof::internal
