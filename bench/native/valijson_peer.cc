#include <memory>
#include <stdexcept>

// It defines RapidJSON's macros, so it stands before all that includes RapidJSON.
#include <valijson/adapters/rapidjson_adapter.hpp>

#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "peer.h"

namespace dialproof::bench {

Verdict valijson(const std::string& draft7) {
  rapidjson::Document source;
  source.Parse(draft7.c_str());
  auto schema = std::make_shared<::valijson::Schema>();
  ::valijson::SchemaParser(::valijson::SchemaParser::kDraft7)
      .populateSchema(::valijson::adapters::RapidJsonAdapter(source), *schema);
  return [schema, validator = std::make_shared<::valijson::Validator>()](const std::string& text) {
    rapidjson::Document document;
    if (document.Parse(text.c_str()).HasParseError()) return false;
    ::valijson::ValidationResults results;
    return validator->validate(*schema, ::valijson::adapters::RapidJsonAdapter(document), &results);
  };
}

}  // namespace dialproof::bench
