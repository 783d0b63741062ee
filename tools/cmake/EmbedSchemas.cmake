# Writes the C++ table of built-in schemas: cmake -DSCHEMAS=<folder> -DOUTPUT=<file> -P EmbedSchemas.cmake

file(GLOB_RECURSE paths RELATIVE ${SCHEMAS} ${SCHEMAS}/*.schema.json)
# In the order of their ids: "number" before "number-list-query", which the files' suffix would turn around.
list(TRANSFORM paths REPLACE "\\.schema\\.json$" "" OUTPUT_VARIABLE ids)
list(SORT ids)

set(rows)
foreach(id IN LISTS ids)
  set(path ${id}.schema.json)
  file(READ ${SCHEMAS}/${path} text)
  string(JSON uri GET "${text}" "$id")
  string(JSON title GET "${text}" title)
  string(JSON description GET "${text}" description)
  if(NOT uri STREQUAL "https://dialproof.dev/schemas/${path}")
    message(FATAL_ERROR "schemas/${path} names itself ${uri}")
  endif()
  get_filename_component(dialect ${path} DIRECTORY)
  string(APPEND rows "    {\"${id}\", \"${dialect}\", \"${uri}\",\n"
                     "     R\"text(${title})text\",\n     R\"text(${description})text\",\n"
                     "     R\"text(${text})text\"},\n")
endforeach()

file(WRITE ${OUTPUT}.new
     "// Made from schemas/ by tools/cmake/EmbedSchemas.cmake.\n\n#include <array>\n\n#include \"dialproof/schema.h\"\n\n"
     "namespace dialproof {\nnamespace {\n\nconstexpr auto kSchemas = std::to_array<SchemaInfo>({\n${rows}});\n\n"
     "}  // namespace\n\nstd::span<const SchemaInfo> schemas() { return kSchemas; }\n\n}  // namespace dialproof\n")
file(RENAME ${OUTPUT}.new ${OUTPUT})
