#include <rapidjson/document.h>
#include <rapidjson/reader.h>
#include <rapidjson/schema.h>

#include <memory>

#include "peer.h"

namespace dialproof::bench {
namespace {

// The validator refers to the schema, so both stay where they are.
struct Compiled {
  explicit Compiled(const rapidjson::Document& source) : schema(source), validator(schema) {}
  rapidjson::SchemaDocument schema;
  rapidjson::SchemaValidator validator;
};

std::shared_ptr<Compiled> compile(const std::string& draft4) {
  rapidjson::Document source;
  source.Parse(draft4.c_str());
  return std::make_shared<Compiled>(source);
}

}  // namespace

Verdict rapidjsonStreaming(const std::string& draft4) {
  return [compiled = compile(draft4)](const std::string& text) {
    rapidjson::StringStream stream(text.c_str());
    rapidjson::Reader reader;
    compiled->validator.Reset();
    return !reader.Parse(stream, compiled->validator).IsError() && compiled->validator.IsValid();
  };
}

Verdict rapidjsonDocument(const std::string& draft4) {
  return [compiled = compile(draft4)](const std::string& text) {
    rapidjson::Document document;
    if (document.Parse(text.c_str()).HasParseError()) return false;
    compiled->validator.Reset();
    return document.Accept(compiled->validator);
  };
}

}  // namespace dialproof::bench
