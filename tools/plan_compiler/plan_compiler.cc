// plan_compiler <libphonenumber.js> <source> <plan file> <embedded plan.cc>
// Compiles the numbering plans that google-libphonenumber carries into a plan file, and that into a C++ source.
// <source> is what the plan says it was made from.

#include <cstdio>
#include <string>
#include <string_view>
#include <variant>

#include "metadata/metadata.h"
#include "plan/numbering_plan.h"
#include "plan_compiler/build.h"
#include "plan_compiler/plan_writer.h"

namespace dialproof::internal {
namespace {

std::string toSource(std::string_view plan) {
  std::string out =
      "// Made by tools/plan_compiler.\n\n#include \"plan/embedded_plan.h\"\n\nnamespace dialproof::internal {\n\n"
      "static const unsigned char kPlan[] = {";
  for (std::size_t i = 0; i < plan.size(); ++i) {
    out += i % 32 == 0 ? "\n" : "";
    out += std::to_string(static_cast<unsigned char>(plan[i])) + ",";
  }
  return out +
         "\n};\n\nstd::string_view embeddedPlan() { return {reinterpret_cast<const char*>(kPlan), sizeof kPlan}; }\n\n"
         "}  // namespace dialproof::internal\n";
}

int run(const std::string& metadata, const std::string& source, const std::string& planPath,
        const std::string& sourcePath) {
  const auto text = readFile(metadata);
  if (!text) return 2;
  const auto territories = readTerritories(*text);
  if (!territories) {
    std::fprintf(stderr, "%s holds no metadata of google-libphonenumber\n", metadata.c_str());
    return 2;
  }
  Numbering numbering;
  numbering.codes = byCallingCode(*territories);
  if (!build(numbering)) return 2;
  const auto plan = toPlanFile(numbering, source);
  if (!plan) return 2;
  const auto readBack = NumberingPlan::read(*plan);
  if (const PlanFault* fault = std::get_if<PlanFault>(&readBack)) {
    std::fprintf(stderr, "the plan that was made cannot be read. %s\n", std::string(toString(*fault)).c_str());
    return 2;
  }
  return writeFile(planPath, *plan) && writeFile(sourcePath, toSource(*plan)) ? 0 : 2;
}

}  // namespace
}  // namespace dialproof::internal

int main(int count, char** arguments) {
  if (count != 5) {
    std::fprintf(stderr, "plan_compiler <libphonenumber.js> <source> <plan file> <embedded plan.cc>\n");
    return 2;
  }
  return dialproof::internal::run(arguments[1], arguments[2], arguments[3], arguments[4]);
}
