// The message catalogues that come with Dialproof, by language. Link dialproof::locales; who needs English only does
// without it.
//
//   const MessageCatalogue* words = findCatalogue("de-AT");                          // German
//   ValidationResult result = validate("voipbin/number", text, {.catalogue = words});
//
// Standard: BCP 47 tags, looked up as RFC 4647, section 3.4, says. A language there are no words for gives a null
// pointer, which stands for English wherever a catalogue is asked for.
#pragma once

#include <span>
#include <string_view>

#include "dialproof/diagnostic.h"

namespace dialproof {

/// The catalogue of a language ("de", "de-AT", "EN"); nullptr when there is none. It lives as long as the program.
const MessageCatalogue* findCatalogue(std::string_view language);

/// The languages there are catalogues of, in alphabetical order: "de", "en".
std::span<const std::string_view> catalogueLanguages();

}  // namespace dialproof
