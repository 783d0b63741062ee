#include "dialproof/convert.h"
#include "json/writer.h"

namespace dialproof {

std::string renderJson(const Conversion& conversion) {
  std::string out;
  internal::JsonObjectWriter writer(out);
  if (conversion.document) writer.member("document", *conversion.document);
  writer.member("to", conversion.to);
  writer.key("result");
  out += renderJson(conversion.result);
  writer.close();
  return out;
}

}  // namespace dialproof
