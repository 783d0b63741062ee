# Writes the tables of the names that general categories and scripts have in the Unicode character database:
# cmake -DICU=<folder of ICU's source> -DOUTPUT=<file> -P PropertyNames.cmake
#
# ICU's ppucd.txt lists the names, its uscript.h the number that its tables know a script by.

cmake_minimum_required(VERSION 3.25)  # a script has no policies of the project's

# The categories in the order of the bits of ICU's masks.
set(categories Cn Lu Ll Lt Lm Lo Mn Me Mc Nd Nl No Zs Zl Zp Cc Cf Co Cs Pd Ps Pe Pc Po Sm Sc Sk So Pi Pf)

function(mask_of category result)
  set(mask 0)
  set(bit 1)
  foreach(one IN LISTS categories)
    string(SUBSTRING ${one} 0 1 group)
    if(category STREQUAL one OR category STREQUAL group OR (category STREQUAL "LC" AND one MATCHES "^(Lu|Ll|Lt)$"))
      math(EXPR mask "${mask} | ${bit}")
    endif()
    math(EXPR bit "${bit} << 1")
  endforeach()
  if(mask EQUAL 0)
    message(FATAL_ERROR "ICU's ppucd.txt has a general category that is not known here: ${category}")
  endif()
  set(${result} ${mask} PARENT_SCOPE)
endfunction()

# One row for each different name behind the value's first.
function(add_rows row value result)
  list(SUBLIST row 2 -1 names)
  list(REMOVE_DUPLICATES names)
  foreach(name IN LISTS names)
    list(APPEND ${result} "    {\"${name}\", ${value}U},\n")
  endforeach()
  set(${result} "${${result}}" PARENT_SCOPE)
endfunction()

set(category_rows)
file(STRINGS ${ICU}/source/data/unidata/ppucd.txt rows REGEX "^value;gc;")
foreach(row IN LISTS rows)
  list(GET row 2 category)
  mask_of(${category} mask)
  add_rows("${row}" ${mask} category_rows)
endforeach()

# ICU also names scripts that no character has; they are none of Unicode's.
file(READ ${ICU}/source/common/unicode/uscript.h script_codes)
file(STRINGS ${ICU}/source/data/unidata/ppucd.txt with_script REGEX ";sc=")
string(REGEX MATCHALL "sc=[A-Z][a-z]+" used_scripts "${with_script}")
set(script_rows)
file(STRINGS ${ICU}/source/data/unidata/ppucd.txt rows REGEX "^value;sc;")
foreach(row IN LISTS rows)
  list(GET row 2 script)
  if(NOT "sc=${script}" IN_LIST used_scripts)
    continue()
  endif()
  if(NOT script_codes MATCHES "USCRIPT_[A-Z_]+ *= *([0-9]+) *, */\\* *${script} ")
    message(FATAL_ERROR "ICU's uscript.h has no number for the script ${script}")
  endif()
  add_rows("${row}" ${CMAKE_MATCH_1} script_rows)
endforeach()

list(SORT category_rows COMPARE STRING)
list(SORT script_rows COMPARE STRING)
list(JOIN category_rows "" category_rows)
list(JOIN script_rows "" script_rows)
file(WRITE ${OUTPUT}.new
     "// Made from the Unicode character database by tools/cmake/PropertyNames.cmake.\n\n#include <array>\n\n"
     "#include \"regexp/property.h\"\n\nnamespace dialproof::internal {\n\n"
     "constexpr auto kGeneralCategoryNames = std::to_array<PropertyValueName>({\n${category_rows}});\n\n"
     "constexpr auto kScriptNames = std::to_array<PropertyValueName>({\n${script_rows}});\n\n"
     "}  // namespace dialproof::internal\n")
file(RENAME ${OUTPUT}.new ${OUTPUT})
