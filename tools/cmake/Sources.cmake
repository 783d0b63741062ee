# Where the pinned third-party sources (tools/sources.txt; bench/sources.txt for benchmarks) stand unpacked.
#
# dialproof_source(<name> <variable>) sets the variable to the folder of one of them:
# FETCHCONTENT_SOURCE_DIR_<NAME> where that is set, else the cache that ./dev fills.

if(DEFINED ENV{DIALPROOF_CACHE})
  set(_cache $ENV{DIALPROOF_CACHE})
elseif(DEFINED ENV{XDG_CACHE_HOME})
  set(_cache $ENV{XDG_CACHE_HOME}/dialproof)
else()
  set(_cache $ENV{HOME}/.cache/dialproof)
endif()
set(DIALPROOF_SOURCES ${_cache}/sources CACHE PATH "Folder of the unpacked third-party sources")

function(dialproof_source name variable)
  string(TOUPPER ${name} upper)
  if(FETCHCONTENT_SOURCE_DIR_${upper})
    set(${variable} ${FETCHCONTENT_SOURCE_DIR_${upper}} PARENT_SCOPE)
    return()
  endif()
  foreach(list tools bench)
    file(STRINGS ${PROJECT_SOURCE_DIR}/${list}/sources.txt found REGEX "^${name} ")
    list(APPEND row ${found})
  endforeach()
  separate_arguments(row)
  list(GET row 1 version)
  list(GET row 6 upstream)
  set(folder ${DIALPROOF_SOURCES}/${name}-${version})
  if(NOT EXISTS ${folder})
    message(FATAL_ERROR "The source of ${name} ${version} is not in ${folder}.\n"
                        "Run './dev build' ('./dev bench' for benchmarks), which brings it, or unpack ${upstream} yourself "
                        "and set FETCHCONTENT_SOURCE_DIR_${upper}.")
  endif()
  set(${variable} ${folder} PARENT_SCOPE)
  set(${variable}_VERSION ${version} PARENT_SCOPE)
endfunction()
