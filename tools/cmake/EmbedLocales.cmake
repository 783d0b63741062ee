# Writes the C++ table of translations: cmake -DLOCALES=<folder> -DOUTPUT=<file> -P EmbedLocales.cmake

file(GLOB paths ${LOCALES}/*.json)
list(SORT paths)

set(rows)
foreach(path IN LISTS paths)
  get_filename_component(language ${path} NAME_WE)
  file(READ ${path} text)
  string(APPEND rows "    {\"${language}\", R\"text(${text})text\"},\n")
endforeach()

file(WRITE ${OUTPUT}.new
     "// Made from core/locales/ by tools/cmake/EmbedLocales.cmake.\n\n#include <array>\n\n#include \"locales/locales.h\"\n\n"
     "namespace dialproof::internal {\nnamespace {\n\nconstexpr auto kLocales = std::to_array<LocaleText>({\n${rows}});\n\n"
     "}  // namespace\n\nstd::span<const LocaleText> localeTexts() { return kLocales; }\n\n}  // namespace dialproof::internal\n")
file(RENAME ${OUTPUT}.new ${OUTPUT})
