// A result in the forms that other programs read; renderText() and renderJson() are beside the result itself.
//
//   std::fputs(renderLines(result, "number.json").c_str(), stdout);    // number.json:3:9: error: … [schema.type]
//
//   SarifLog log("1.0.0");                                             // one log over any number of documents
//   log.add("number.json", text, validate("voipbin/number", text));
//   std::string sarif = log.toJson();
//
// Standards: JSON Schema 2020-12 core, section 12.4.2 ("basic" output); SARIF 2.1.0. Whatever stands in documents,
// the output is valid UTF-8 and a line of it stays one line. The same bytes natively and from wasm.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "dialproof/diagnostic.h"
#include "dialproof/text_origin.h"

namespace dialproof {

/// A line for each diagnostic, as compilers write them: `file:line:column: severity: message [code]`. Columns count
/// code points.
std::string renderLines(const ValidationResult& result, std::string_view fileName);

/// A workflow command of GitHub Actions for each diagnostic, which shows it beside the changed line:
/// `::error file=…,line=…,endLine=…,col=…,title=code::message`; a hint is a `notice`.
std::string renderGithub(const ValidationResult& result, std::string_view fileName);

/// JSON Schema's "basic" output, one line of JSON: `{"valid":false,"errors":[…]}`, and for a valid document
/// `{"valid":true}` with `annotations` where the result has any. Errors only: warnings have no place in this format. A
/// note of diagnostics left out counts as one.
std::string renderBasic(const ValidationResult& result);

/// The error body of the providers' own services, one line of JSON: `{"error":"…","code":"VALIDATION_ERROR"}` with the
/// messages of all errors. Empty for a valid document.
std::string renderEnvelope(const ValidationResult& result);

/// A SARIF 2.1.0 log with one run. Columns and character offsets count UTF-16 code units. Suggestions that replace the
/// marked text become fixes.
class SarifLog {
 public:
  /// @param toolVersion Dialproof's, as the caller knows it; left out where empty.
  /// @param language BCP 47 tag of the messages.
  explicit SarifLog(std::string_view toolVersion, std::string_view language = "en");

  /// @param fileName a path; a relative one is taken as relative to the root of what is analysed.
  /// Results of one file follow each other where it has several.
  /// @param source the text that was validated.
  /// @param origin of the text, where it is a part of the file and the result was relocated.
  void add(std::string_view fileName, std::string_view source, const ValidationResult& result,
           const TextOrigin& origin = {});

  /// Notes that something could not be checked, and with it that the run did not succeed.
  void addFailure(std::string_view message);

  /// The log over all that was added, one line of JSON.
  std::string toJson() const;

 private:
  std::size_t ruleIndex(std::string_view code);
  void addArtifact(std::string_view fileName);

  std::string toolVersion_;
  std::string language_;
  std::vector<std::string_view> rules_;  // codes, in the order of their first use
  std::size_t files_ = 0;
  std::string lastFile_;  // as it was named, and as JSON
  std::string artifact_;
  std::string artifacts_;  // JSON, elements of arrays
  std::string results_;
  std::string failures_;
};

}  // namespace dialproof
