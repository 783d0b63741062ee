// Text grouped while it is typed: as libphonenumber groups it, and nothing that was typed is ever lost.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "dialproof/phone.h"
#include "phonenumbers/asyoutypeformatter.h"
#include "phonenumbers/phonenumberutil.h"

namespace dialproof {
namespace {

using i18n::phonenumbers::PhoneNumberUtil;

// A text with its caret drawn into it.
std::string drawn(const TypedText& typed) {
  std::string text = typed.text;
  return text.insert(typed.caret, "|");
}

TypedText fromDrawn(std::string text) {
  const std::size_t caret = text.find('|');
  text.erase(caret, 1);
  return {text, caret};
}

TypedText type(const TypedText& typed, std::string_view inserted, std::string_view region) {
  return editAsYouType(typed.text, {.begin = typed.caret, .end = typed.caret, .inserted = inserted}, region);
}

TypedText backspace(const TypedText& typed, std::string_view region) {
  const std::size_t begin = typed.caret == 0 ? 0 : typed.caret - 1;
  return editAsYouType(typed.text, {.begin = begin, .end = typed.caret}, region);
}

TypedText deleteForward(const TypedText& typed, std::string_view region) {
  return editAsYouType(typed.text, {.begin = typed.caret, .end = typed.caret + 1, .isForward = true}, region);
}

std::string afterFormat(const std::string& text, std::string_view region) {
  const TypedText typed = fromDrawn(text);
  return drawn(formatAsYouType(typed.text, typed.caret, region));
}

std::string afterBackspace(const std::string& text, std::string_view region) {
  return drawn(backspace(fromDrawn(text), region));
}

std::string afterPaste(const std::string& text, std::string_view pasted, std::string_view region) {
  return drawn(type(fromDrawn(text), pasted, region));
}

TEST(AsYouType, KeepsTheCaretBehindItsDigit) {
  EXPECT_EQ(afterFormat("2015550123|", "US"), "(201) 555-0123|");
  EXPECT_EQ(afterFormat("|2015550123", "US"), "|(201) 555-0123");
  EXPECT_EQ(afterFormat("2|015550123", "us"), "(2|01) 555-0123");
  EXPECT_EQ(afterFormat("201|5550123", "US"), "(201|) 555-0123");
  EXPECT_EQ(afterFormat("+44207946001|8", "US"), "+44 20 7946 001|8");
  EXPECT_EQ(afterFormat("|", "US"), "|");
  EXPECT_EQ(afterFormat("+44|", "US"), "+44 |") << "and behind a blank that the next digit will need";
}

TEST(AsYouType, MovesAPlaceThatIsOutsideToTheEnd) {
  EXPECT_EQ(drawn(formatAsYouType("2015550123", 99, "US")), "(201) 555-0123|");
  EXPECT_EQ(drawn(formatAsYouType("x", 99, "US")), "x|");
  EXPECT_EQ(drawn(editAsYouType("201", {.begin = 7, .end = 3, .inserted = "5"}, "US")), "201-5|");
}

TEST(AsYouType, TakesADigitWhereADeletionMeetsPunctuation) {
  EXPECT_EQ(afterBackspace("(201) |555-0123", "US"), "(20|5) 550-123");
  EXPECT_EQ(afterBackspace("(201)| 555-0123", "US"), "(20|5) 550-123");
  EXPECT_EQ(afterBackspace("(201) 5|55-0123", "US"), "(201|) 550-123");
  EXPECT_EQ(afterBackspace("+44 |", "US"), "+4|");
  EXPECT_EQ(afterBackspace("(|201) 555-0123", "US"), "|(201) 555-0123") << "there is none before it";
  EXPECT_EQ(drawn(deleteForward(fromDrawn("(201|) 555-0123"), "US")), "(201|) 550-123");
  EXPECT_EQ(drawn(deleteForward(fromDrawn("(201) 555|-0123"), "US")), "(201) 555|-123");
}

TEST(AsYouType, TakesAPasteAnywhere) {
  EXPECT_EQ(afterPaste("|", "+44 (20) 7946-0018", "US"), "+44 20 7946 0018|");
  EXPECT_EQ(afterPaste("20|123", "155-50", "US"), "(201) 555-0|123");
  EXPECT_EQ(afterPaste("|", "\u202a+1\u00a0201\u2011555\u20110123\u202c", "GB"), "+1 201-555-0123|");
  EXPECT_EQ(afterPaste("|", "０２０７９４６００１８", "GB"), "020 7946 0018|");
  EXPECT_EQ(afterPaste("|", "＋٤٤٢٠", "GB"), "+44 20|");
}

TEST(AsYouType, LeavesWhatIsMoreThanANumber) {
  EXPECT_EQ(afterPaste("(201) 555-0123|", " ext. 5", "US"), "(201) 555-0123 ext. 5|");
  EXPECT_EQ(afterPaste("(201|) 555-0123", "x", "US"), "(201x|) 555-0123");
  EXPECT_EQ(afterBackspace("(201x|) 555-0123", "US"), "(201|) 555-0123");
  EXPECT_EQ(afterFormat("1-800-FLO|WERS", "US"), "1-800-FLO|WERS");
  EXPECT_EQ(afterFormat("201+5|", "US"), "201+5|");
  EXPECT_EQ(afterFormat("*555|0123", "US"), "*555|0123");
  EXPECT_EQ(afterFormat("2015\xFF|", "US"), "2015\xFF|");
}

TEST(AsYouType, GroupsNumbersWithAPlusWhereThereIsNoPlan) {
  for (const char* region : {"", "ZZ", "XX", "001"}) {
    EXPECT_EQ(afterFormat("+442079460018|", region), "+44 20 7946 0018|");
    EXPECT_EQ(afterFormat("2015550123|", region), "2015550123|");
  }
}

TEST(AsYouType, TakesAnyLength) {
  const std::string digits(100'000, '7');
  EXPECT_EQ(formatAsYouType("+" + digits, 5, "US"), (TypedText{"+" + digits, 5}));
  EXPECT_EQ(formatAsYouType(std::string(100'000, '('), 5, "US"), (TypedText{"", 0}));
}

// What may be typed to reach the region's example numbers.
std::vector<std::string> dialled(const std::string& region) {
  std::vector<std::string> all;
  for (int type = 0; type <= static_cast<int>(NumberType::kVoicemail); ++type) {
    const auto example = exampleNumber(region, static_cast<NumberType>(type));
    if (!example) continue;
    const NumberResult result = checkNumber(*example);
    std::string national;
    for (const char c : result.national) {
      if (c >= '0' && c <= '9') national.push_back(c);
    }
    all.insert(all.end(), {*example, national, result.nsn, "00" + example->substr(1), "011" + example->substr(1)});
  }
  return all;
}

TEST(AsYouType, GroupsAsLibphonenumberDoesWhenTypedAtTheEnd) {
  std::size_t grouped = 0;
  for (const RegionInfo& info : supportedRegions()) {
    for (const std::string& number : dialled(info.region)) {
      const std::unique_ptr<i18n::phonenumbers::AsYouTypeFormatter> formatter(
          PhoneNumberUtil::GetInstance()->GetAsYouTypeFormatter(info.region));
      TypedText typed;
      for (const char digit : number) {
        std::string expected;
        formatter->InputDigit(static_cast<unsigned char>(digit), &expected);
        typed = type(typed, std::string(1, digit), info.region);
        EXPECT_EQ(typed, (TypedText{expected, expected.size()})) << number << " in " << info.region;
      }
      grouped += typed.text != number ? 1U : 0U;
    }
  }
  EXPECT_GT(grouped, 3000U);
}

// The text that has been typed as digits and a caret between them: what must be left of any edits.
class Model {
 public:
  void insert(std::string_view digits) {
    digits_.insert(caret_, digits);
    caret_ += digits.size();
  }
  void backspace() {
    if (caret_ > 0) digits_.erase(--caret_, 1);
  }
  void deleteForward() {
    if (caret_ < digits_.size()) digits_.erase(caret_, 1);
  }
  void moveTo(std::size_t caret) { caret_ = caret; }

  const std::string& digits() const { return digits_; }
  std::size_t caret() const { return caret_; }

 private:
  std::string digits_;
  std::size_t caret_ = 0;
};

std::string digitsOf(std::string_view text) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits),
               [](char c) { return (c >= '0' && c <= '9') || c == '+'; });
  return digits;
}

// Any place between two characters; the caret's digits are those before it.
void moveCaret(std::mt19937& random, TypedText& typed, Model& model) {
  typed.caret = random() % (typed.text.size() + 1);
  model.moveTo(digitsOf(std::string_view(typed.text).substr(0, typed.caret)).size());
}

std::string somePaste(std::mt19937& random) {
  std::string paste;
  for (std::size_t left = random() % 8; left > 0; --left) paste.push_back("0123456789 -()./"[random() % 16]);
  return paste;
}

TypedText someEdit(std::mt19937& random, TypedText typed, Model& model, const std::string& region) {
  switch (random() % 8) {
    case 0: moveCaret(random, typed, model); return typed;
    case 1: model.backspace(); return backspace(typed, region);
    case 2: model.deleteForward(); return deleteForward(typed, region);
    case 3: {
      if (typed.caret == 0 && typed.text.starts_with('+')) return typed;  // nothing goes before a plus
      const std::string paste = somePaste(random);
      model.insert(digitsOf(paste));
      return type(typed, paste, region);
    }
    default: {
      if (typed.caret == 0 && typed.text.starts_with('+')) return typed;
      const std::string digit(1, model.digits().empty() && random() % 2 == 0 ? '+' : "0123456789"[random() % 10]);
      model.insert(digit);
      return type(typed, digit, region);
    }
  }
}

TEST(AsYouType, NeitherLosesNorReordersWhatIsTyped) {
  std::mt19937 random(20'250'101);
  for (const RegionInfo& info : supportedRegions()) {
    TypedText typed;
    Model model;
    for (int step = 0; step < 200; ++step) {
      typed = someEdit(random, typed, model, info.region);
      ASSERT_EQ(digitsOf(typed.text), model.digits()) << info.region << ": " << drawn(typed);
      ASSERT_EQ(digitsOf(typed.text.substr(0, typed.caret)).size(), model.caret())
          << info.region << ": " << drawn(typed);
      const TypedText again = formatAsYouType(typed.text, typed.caret, info.region);
      ASSERT_EQ(again.text, typed.text) << info.region;
      ASSERT_EQ(digitsOf(again.text.substr(0, again.caret)).size(), model.caret()) << info.region;
    }
  }
}

}  // namespace
}  // namespace dialproof
