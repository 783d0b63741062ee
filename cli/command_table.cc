#include "command_table.h"

#include <algorithm>
#include <array>

#include "commands.h"
#include "dialproof/e164_level.h"
#include "dialproof/verification.h"
#include "formats.h"

namespace dialproof::cli {
namespace {

constexpr std::array kCheckFormats = std::to_array<Choice>({
    choice("text", Format::kText, "with the line of each fault (the default)"),
    choice("json", Format::kJson, "one line a document: {\"file\":…,\"valid\":…,\"schema\":…,\"diagnostics\":[…]}"),
    choice("line", Format::kLine, "one line a fault: file:line:column: severity: message [code]"),
    choice("github", Format::kGithub, "workflow commands, which GitHub Actions shows beside the changed lines"),
    choice("basic", Format::kBasic, "JSON Schema 2020-12's \"basic\" output, one line a document"),
    choice("sarif", Format::kSarif, "one SARIF 2.1.0 log over all documents"),
    choice("envelope", Format::kEnvelope, "{\"error\":…,\"code\":\"VALIDATION_ERROR\"}, one line an invalid document"),
});
constexpr std::array kPlainFormats = std::to_array<Choice>({
    choice("text", Format::kText, "for people (the default)"),
    choice("json", Format::kJson, "for programs"),
});
constexpr std::array kBatchFormats = std::to_array<Choice>({
    choice("text", BatchFormat::kText, "number, verdict, region, type and, of --lenient, E.164, with tabs between"),
    choice("json", BatchFormat::kJson, "one object a line"),
    choice("csv", BatchFormat::kCsv, "a header and one record a number"),
});
constexpr std::array kLevels = std::to_array<Choice>({
    choice("syntax", E164Level::kSyntax, "a plus and digits"),
    choice("possible", E164Level::kPossible, "of a length that its calling code uses"),
    choice("valid", E164Level::kValid, "in an assigned range (the default)"),
});
constexpr std::array kShells = std::to_array<Choice>({
    choice("bash", Shell::kBash),
    choice("zsh", Shell::kZsh),
    choice("fish", Shell::kFish),
});

constexpr OptionInfo kMaxBytes{"--max-bytes", "N", ValueKind::kWhole, "Refuse larger documents (16777216)."};
constexpr OptionInfo kLocale{"--locale", "LANGUAGE", ValueKind::kLocale, "The language of messages (en)."};

constexpr std::array kCheckOptions = std::to_array<OptionInfo>({
    {"--schema", "ID", ValueKind::kSchema,
     "The schema to check against. Left out, it is taken from a file's place (schemas/<dialect>/examples/<resource>/… "
     "is checked against <dialect>/<resource>) or found by each document's properties, and said."},
    {"--recursive", "", ValueKind::kNone,
     "Check the files in folders and in the folders below: *.json, *.jsonc, *.ndjson and *.jsonl. Names that begin "
     "with a dot are passed over."},
    {"--exclude",
     "PATTERN",
     ValueKind::kText,
     "Pass over files in folders whose name or path fits: * stands for any text, ? for one character.",
     {},
     true},
    {"--ndjson", "", ValueKind::kNone,
     "Each line is a document, as it is in files named *.ndjson and *.jsonl. Files of any size take the same memory."},
    {"--items", "", ValueKind::kNone,
     "Each item of a file's list is a document. Files of any size take the same memory."},
    {"--format", "FORMAT", ValueKind::kChoice, "How to tell what was found:", kCheckFormats},
    kLocale,
    {"--region", "REGION", ValueKind::kRegion, "Suggest numbers without calling code as numbers of this region."},
    kMaxBytes,
    {"--max-diagnostics", "N", ValueKind::kWhole,
     "Tell at most so many faults of a file, and how many more there are (100). In the formats of one line a document: "
     "of a document."},
    {"--threads", "N", ValueKind::kWhole, "How many documents are checked at once (one for each processor)."},
});
constexpr std::array kCheckExamples = std::to_array<ExampleInfo>({
    {"dialproof check number.json", "one document; its schema is found"},
    {"dialproof check --recursive --format github config", "all of a folder, in CI"},
    {"dialproof check --schema voipbin/number numbers.ndjson", "a document a line, any number of them"},
});

constexpr std::array kNumberOptions = std::to_array<OptionInfo>({
    {"--region", "REGION", ValueKind::kRegion, "The region of a number without calling code."},
    {"--from", "REGION", ValueKind::kRegion, "Also how it is dialled from there, and on a mobile phone there."},
    {"--match", "NUMBER", ValueKind::kText,
     "Whether both are the same number: exact, nsn (one has no calling code), short_nsn or none."},
    {"--strict", "", ValueKind::kNone, "The text itself must be E.164."},
    {"--level", "LEVEL", ValueKind::kChoice, "How strict:", kLevels},
    {"--format", "FORMAT", ValueKind::kChoice, "How to print it:", kPlainFormats},
    kLocale,
});
constexpr std::array kNumberExamples = std::to_array<ExampleInfo>({
    {"dialproof number '020 7946 0018' --region GB", "what it is, and its formats"},
    {"dialproof number '+44 20 7946 0018' --match '020 7946 0018' --region GB", "whether both are the same"},
});

constexpr std::array kBatchOptions = std::to_array<OptionInfo>({
    {"--batch", "", ValueKind::kNone, "Read many numbers from standard input."},
    {"--ndjson", "", ValueKind::kNone, "Each line is a JSON string; left out, it is the number itself."},
    {"--field", "NAME", ValueKind::kText, "Each line is a JSON object whose member NAME is the number."},
    {"--csv", "", ValueKind::kNone,
     "RFC 4180: fields may be quoted and hold line ends. CSV out has the same records, with the columns verdict, "
     "region, type and offset (of the fault) or e164 behind."},
    {"--column", "NAME|N", ValueKind::kText,
     "The column of the numbers: its name in the first record, or its place from 1."},
    {"--header", "", ValueKind::kNone, "With a place: the first record is a header all the same."},
    {"--strict", "", ValueKind::kNone, "The text itself must be E.164 (the default)."},
    {"--level", "LEVEL", ValueKind::kChoice, "How strict:", kLevels},
    {"--lenient", "", ValueKind::kNone, "Read numbers as people write them."},
    {"--region", "REGION", ValueKind::kRegion, "With --lenient: the region of numbers without calling code."},
    {"--format", "FORMAT", ValueKind::kChoice, "How to print them; left out, as the input is:", kBatchFormats},
    {"--summary", "", ValueKind::kNone, "Only how many there are of each verdict."},
});
constexpr std::array kBatchExamples = std::to_array<ExampleInfo>({
    {"dialproof number --batch <numbers.txt", "one number a line"},
    {"dialproof number --batch --csv --column phone --lenient --region GB <contacts.csv", "a column of a table"},
});

constexpr OptionInfo kOutput{"--output", "FILE", ValueKind::kPath,
                             "Where the document goes; left out, to standard output."};
constexpr std::array kAnswerFormats = std::to_array<Choice>({
    choice("text", Format::kText, "the document, and on standard error what is said of it (the default)"),
    choice("json", Format::kJson, "both, as one line of JSON"),
});
constexpr OptionInfo kAnswerFormat{"--format", "FORMAT", ValueKind::kChoice, "What to print:", kAnswerFormats};
constexpr OptionInfo kSchemaOfDocument{"--schema", "ID", ValueKind::kSchemaOrDialect,
                                       "The document's schema, or a dialect for its numbers; left out, it is found."};

constexpr std::array kConvertOptions = std::to_array<OptionInfo>({
    {"--to", "ID", ValueKind::kConvertible,
     "What it is to become: a dialect, which stands for its number, or a schema. A request's schema gives what to send "
     "to that provider."},
    {"--from", "ID", ValueKind::kConvertible, "What it is; left out, it is found."},
    {"--region", "REGION", ValueKind::kRegion, "The region of numbers without calling code."},
    kOutput,
    kAnswerFormat,
    kLocale,
    kMaxBytes,
});
constexpr std::array kConvertExamples = std::to_array<ExampleInfo>({
    {"dialproof convert --to voipbin/number-create number.json >create.json", "what to send to VoIPbin"},
});
constexpr std::array kPatchOptions = std::to_array<OptionInfo>({
    kSchemaOfDocument,
    {"--operations", "", ValueKind::kNone, "Print a JSON Patch (RFC 6902) instead of the request's body."},
    kOutput,
    kAnswerFormat,
    kLocale,
    kMaxBytes,
});
constexpr std::array kApplyOptions =
    std::to_array<OptionInfo>({kSchemaOfDocument, kOutput, kAnswerFormat, kLocale, kMaxBytes});
constexpr std::array kNormalizeOptions = std::to_array<OptionInfo>({
    kSchemaOfDocument,
    {"--region", "REGION", ValueKind::kRegion, "The region of numbers without calling code."},
    kOutput,
    kAnswerFormat,
    kLocale,
    kMaxBytes,
});
constexpr std::array kStages = std::to_array<Choice>({
    choice("draft", VerificationStage::kDraft, "to save: anything may be missing"),
    choice("submit", VerificationStage::kSubmit, "to hand in (the default)"),
});
constexpr std::array kStatuses = std::to_array<Choice>({
    choice("missing", VerificationStatus::kMissing),
    choice("draft", VerificationStatus::kDraft),
    choice("submitted", VerificationStatus::kSubmitted),
    choice("in_review", VerificationStatus::kInReview),
    choice("approved", VerificationStatus::kApproved),
    choice("rejected", VerificationStatus::kRejected),
});
constexpr std::array kVerifyOptions = std::to_array<OptionInfo>({
    {"--stage", "STAGE", ValueKind::kChoice, "What is to be done with the document:", kStages},
    {"--status", "STATUS", ValueKind::kChoice, "Where the verification stands, as the server answers it.", kStatuses},
    {"--values", "", ValueKind::kNone,
     "Show what was typed. Left out, letters are x, digits are 0, and no line of the document is shown."},
    {"--region", "REGION", ValueKind::kRegion,
     "Suggest numbers without calling code as numbers of this region; left out, of the business's country."},
    {"--format", "FORMAT", ValueKind::kChoice, "How to print it:", kPlainFormats},
    kLocale,
});
constexpr std::array kVerifyExamples = std::to_array<ExampleInfo>({
    {"dialproof verify --stage draft form.json", "how far a form is, and what comes next"},
});

constexpr std::array kPlainOptions =
    std::to_array<OptionInfo>({{"--format", "FORMAT", ValueKind::kChoice, "How to print it:", kPlainFormats}});

constexpr std::array kCompletionOptions = std::to_array<OptionInfo>({
    {"--words", "", ValueKind::kNone,
     "What the scripts ask: instead of a shell come, behind --, the words of a command line behind its first, up to "
     "the one that is being written. Answers what that may become, a line each, a tab and a remark behind."},
});
constexpr std::array kCompletionExamples = std::to_array<ExampleInfo>({
    {"eval \"$(dialproof completion bash)\"", "in ~/.bashrc"},
    {"eval \"$(dialproof completion zsh)\"", "in ~/.zshrc, behind compinit"},
    {"dialproof completion fish | source", "in ~/.config/fish/config.fish"},
});

constexpr std::array kCommands = std::to_array<CommandInfo>({
    {"check",
     "FILE…",
     ValueKind::kPath,
     {},
     "check JSON documents",
     "Checks files, folders and, for -, standard input, and says what is wrong with each document and how to mend it. "
     "What is found comes in the order of the files, those of a folder by their paths, however many are checked at "
     "once.",
     kCheckOptions,
     kCheckExamples,
     runCheck},
    {"number", "TEXT", ValueKind::kText, {}, "read a phone number", "", kNumberOptions, kNumberExamples, runNumber},
    {"number --batch",
     "",
     ValueKind::kNone,
     {},
     "check many numbers from standard input",
     "Each number is one line out, in order. Records over 1 MiB are passed over (record.too_long). A verdict is valid, "
     "possible or well_formed, or the code of the fault: number.…; json.…, schema.type, schema.required or "
     "record.unclosed_quote where none is found.",
     kBatchOptions,
     kBatchExamples,
     runBatch},
    {"verify",
     "FILE",
     ValueKind::kPath,
     {},
     "say how far a business verification is",
     "Says what is wrong with a draft or submission, how much of it is there, what is missing and what comes next.",
     kVerifyOptions,
     kVerifyExamples,
     runVerify},
    {"convert",
     "FILE",
     ValueKind::kPath,
     {},
     "make one provider's document another's",
     "Carries what a document says of a number's routing to another provider's document, and says what was lost, "
     "guessed "
     "or filled in. - is standard input.",
     kConvertOptions,
     kConvertExamples,
     runConvert},
    {"patch",
     "CURRENT WANTED",
     ValueKind::kPath,
     {},
     "make the request that changes one document into another",
     "Prints the body of the smallest update request that takes a document as it is to the document as it is to be. "
     "What no request can change is refused. One of the two may be -, standard input.",
     kPatchOptions,
     {},
     runPatch},
    {"apply",
     "DOCUMENT CHANGE",
     ValueKind::kPath,
     {},
     "carry a change out on a document",
     "Prints what becomes of a document when a JSON Patch (RFC 6902) or the body of an update request is carried out "
     "on "
     "it. One of the two may be -, standard input.",
     kApplyOptions,
     {},
     runApply},
    {"normalize",
     "FILE",
     ValueKind::kPath,
     {},
     "write a document as its provider does",
     "Writes numbers in E.164, what stands for none or not yet as the provider says it, defaults, and members in the "
     "schema's order; says what was changed. - is standard input.",
     kNormalizeOptions,
     {},
     runNormalize},
    {"explain",
     "[CODE…]",
     ValueKind::kCode,
     {},
     "what a code means, and how to mend it",
     "Says of a diagnostic's code what it means, where its rule comes from and how to mend it, with an example that "
     "raises it. Without a code, lists all.",
     kPlainOptions,
     {},
     runExplain},
    {"schemas", "", ValueKind::kNone, {}, "list the schemas", "", kPlainOptions, {}, runSchemas},
    {"completion", "SHELL", ValueKind::kChoice, kShells, "print a script that completes commands in a shell", "",
     kCompletionOptions, kCompletionExamples, runCompletion},
    {"man", "", ValueKind::kNone, {}, "print the manual page", "Prints it as man reads it.", {}, {}, runMan},
    {"help", "[COMMAND]", ValueKind::kCommand, {}, "say how a command is used", "", {}, {}, runHelp},
    {"version", "", ValueKind::kNone, {}, "print the version", "", {}, {}, runVersion},
});

constexpr std::array kExitCodes = std::to_array<ExitCodeInfo>({
    {"0", "All that was checked is valid."},
    {"1", "Something is invalid."},
    {"2", "Wrong use, or something that could not be read, told apart or written."},
    {"141", "Nobody reads the output on, as shells tell of SIGPIPE."},
});

}  // namespace

std::span<const CommandInfo> commandTable() { return kCommands; }

std::span<const ExitCodeInfo> exitCodeTable() { return kExitCodes; }

std::string_view purpose() {
  return "Checks phone numbers and telephony documents, and says what is wrong and how to mend it.";
}

const CommandInfo* findCommand(std::string_view name, std::span<const std::string_view> words) {
  const CommandInfo* plain = nullptr;
  for (const CommandInfo& command : kCommands) {
    const std::size_t blank = command.name.find(' ');
    if (command.name.substr(0, blank) != name) continue;
    if (blank == std::string_view::npos) {
      plain = &command;
    } else if (std::find(words.begin(), words.end(), command.name.substr(blank + 1)) != words.end()) {
      return &command;
    }
  }
  return plain;
}

const OptionInfo* findOption(const CommandInfo& command, std::string_view name) {
  const auto found = std::find_if(command.options.begin(), command.options.end(),
                                  [&](const OptionInfo& option) { return option.name == name; });
  return found == command.options.end() ? nullptr : &*found;
}

}  // namespace dialproof::cli
