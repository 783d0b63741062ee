// Documents made of documents: where the new one goes, where what is said of it goes, and how the command ends.

#include <gmock/gmock.h>

#include "cli/command.h"

namespace {

using testing::HasSubstr;
using testing::StartsWith;

constexpr std::string_view kCreate =
    R"({"number": "+821028286521", "call_flow_id": "d157ce07-0360-4cad-9007-c8ab89fccf9c",)"
    R"( "message_flow_id": "00000000-0000-0000-0000-000000000000", "name": "Front desk", "detail": "Day flow"})";

class Change : public CommandRun {
 protected:
  static std::string sample(const std::string& name) { return DIALPROOF_SOURCE_DIR "/schemas/" + name; }
  std::string outputFile() const { return (folder_ / "output.json").string(); }
  const std::string number_ = sample("voipbin/examples/number/valid/documented-example.json");
};

TEST_F(Change, ConvertsAndSaysWhatIsLost) {
  const Outcome result = run({"convert", "--to", "fonedynamics/number", "--from=voipbin/number-create", "-"}, kCreate);
  EXPECT_EQ(result.exit, 0);
  EXPECT_THAT(result.out, StartsWith("{\n  \"Number\": \"+821028286521\""));
  EXPECT_THAT(result.err, HasSubstr("[convert.lost]"));
  EXPECT_EQ(run({"check", "--schema=fonedynamics/number", "-"}, result.out).exit, 0);
  EXPECT_EQ(run({"convert", "--to=fonedynamics", file("create.json", kCreate)}).out, result.out) << "found by itself";
}

TEST_F(Change, PutsTheDocumentWhereItIsAskedTo) {
  const Outcome printed = run({"convert", "--to=fonedynamics", "-"}, kCreate);
  const Outcome written = run({"convert", "--to=fonedynamics", "--output", outputFile(), "-"}, kCreate);
  EXPECT_EQ(written.exit, 0);
  EXPECT_EQ(written.out, "");
  EXPECT_EQ(contentOf(outputFile()), printed.out);
  const Outcome nowhere =
      run({"convert", "--to=fonedynamics", "--output", (folder_ / "none/a.json").string(), "-"}, kCreate);
  EXPECT_EQ(nowhere.exit, 2);
  EXPECT_THAT(nowhere.err, HasSubstr("dialproof: cannot write "));
  const Outcome full = run({"convert", "--to=fonedynamics", "--output=/dev/full", "-"}, kCreate);
  EXPECT_EQ(full.exit, 2);
  EXPECT_THAT(full.err, HasSubstr("dialproof: cannot write /dev/full: "));
}

TEST_F(Change, MakesNoDocumentOfAFaultyOne) {
  for (const std::string_view text : {"{\"number\"", "[]", "{}", "", "\xFF"}) {
    const Outcome result = run({"convert", "--to=voipbin", "--from=signalwire", "--output", outputFile(), "-"}, text);
    EXPECT_EQ(result.exit, 1) << text;
    EXPECT_EQ(result.out, "");
    EXPECT_THAT(result.err, HasSubstr("error")) << text;
    EXPECT_FALSE(std::filesystem::exists(outputFile()));
  }
  EXPECT_THAT(run({"convert", "--to=voipbn", "-"}, kCreate).err, HasSubstr("Did you mean \"voipbin\"?"));
}

TEST_F(Change, AnswersProgramsInOneLine) {
  const Outcome result = run({"convert", "--to=fonedynamics", "--format=json", "-"}, kCreate);
  EXPECT_EQ(result.exit, 0);
  EXPECT_EQ(result.err, "");
  EXPECT_EQ(result.out.find('\n'), result.out.size() - 1);
  EXPECT_THAT(result.out, HasSubstr("\"convert.lost\""));
  EXPECT_EQ(run({"convert", "--to=fonedynamics", "--format=json", "-"}, "{").exit, 1);
}

TEST_F(Change, MakesTheRequestThatChangesADocument) {
  std::string wanted = contentOf(number_);
  const std::size_t name = wanted.find("\"name\": \"") + 9;
  wanted.insert(name, "New ");
  const Outcome body = run({"patch", number_, "-"}, wanted);
  EXPECT_EQ(body.exit, 0) << body.err;
  EXPECT_THAT(body.out, HasSubstr("\"name\":\"New "));
  const Outcome operations = run({"patch", "--operations", number_, "-"}, wanted);
  EXPECT_THAT(operations.out, StartsWith("[{\"op\":\"replace\",\"path\":\"/name\",\"value\":\"New "));
  EXPECT_EQ(run({"apply", number_, "-"}, operations.out).out, wanted + (wanted.ends_with('\n') ? "" : "\n"));
  EXPECT_EQ(run({"apply", number_, "-"}, body.out).out, run({"apply", number_, "-"}, operations.out).out);
}

TEST_F(Change, SaysWhatNoRequestChanges) {
  std::string wanted = contentOf(number_);
  const std::size_t status = wanted.find("\"t38_enabled\": false");
  ASSERT_NE(status, std::string::npos);
  wanted.replace(status, 20, "\"t38_enabled\": true");
  const Outcome refused = run({"patch", number_, file("wanted.json", wanted)});
  EXPECT_EQ(refused.exit, 1);
  EXPECT_EQ(refused.out, "");
  EXPECT_THAT(refused.err, HasSubstr("wanted.json:"));
  EXPECT_THAT(refused.err, HasSubstr("[patch.read_only]"));
  const Outcome same = run({"patch", number_, number_});
  EXPECT_EQ(same.exit, 0);
  EXPECT_EQ(same.out, "");
  EXPECT_EQ(same.err, "dialproof: no request is needed: there is nothing to change.\n");
}

TEST_F(Change, AppliesNothingOfAPatchThatFails) {
  const Outcome result = run({"apply", number_, "-"}, R"([{"op": "remove", "path": "/nam"}])");
  EXPECT_EQ(result.exit, 1);
  EXPECT_EQ(result.out, "");
  EXPECT_THAT(result.err, HasSubstr("-:1:"));
  EXPECT_THAT(result.err, HasSubstr("[patch.not_found]"));
}

TEST_F(Change, WritesADocumentAsItsProviderDoes) {
  const std::string text = R"({"EndpointNumber": "0488 840 984", "RoutingMethod": "Endpoint"})";
  const Outcome result = run({"normalize", "--schema=fonedynamics/number-configure", "--region=AU", "-"}, text);
  EXPECT_EQ(result.exit, 0);
  EXPECT_THAT(result.out, HasSubstr("+61488840984"));
  EXPECT_THAT(result.err, HasSubstr("[normalize.number]"));
  const Outcome again = run({"normalize", "--schema=fonedynamics/number-configure", "-"}, result.out);
  EXPECT_EQ(again.out, result.out);
  EXPECT_EQ(again.err, "");
  EXPECT_EQ(run({"normalize", "-"}, "{}").exit, 2) << "of no schema that can be told";
  const Outcome half = run({"normalize", "-"}, "{");
  EXPECT_EQ(half.exit, 1);
  EXPECT_THAT(half.err, HasSubstr("[json.unexpected_end]"));
  EXPECT_EQ(run({"normalize", "--schema=voipbin", "-"}, "{").exit, 1);
}

TEST_F(Change, ExplainsWrongUse) {
  for (const std::vector<std::string>& arguments :
       std::vector<std::vector<std::string>>{{"convert", "-"},
                                             {"convert", "--to=voipbin"},
                                             {"convert", "--to", "a", "b", "c"},
                                             {"patch", "-"},
                                             {"patch", "-", "-"},
                                             {"apply"},
                                             {"normalize"},
                                             {"normalize", "a", "b"},
                                             {"normalize", "none.json"},
                                             {"convert", "--to=a", "none.json"},
                                             {"patch", "none.json", "-"}}) {
    const Outcome result = run(arguments, "{}");
    EXPECT_EQ(result.exit, 2) << testing::PrintToString(arguments);
    EXPECT_THAT(result.err, StartsWith("dialproof: ")) << testing::PrintToString(arguments);
    EXPECT_EQ(result.out, "");
  }
}

}  // namespace
