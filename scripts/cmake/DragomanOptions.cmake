# dragoman::options: what every target of ours is compiled with.
add_library(dragoman_options INTERFACE)
add_library(dragoman::options ALIAS dragoman_options)
target_compile_features(dragoman_options INTERFACE cxx_std_20)
target_include_directories(dragoman_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(dragoman_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
  -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align -Wdouble-promotion -Wformat=2
  -Wimplicit-fallthrough -Wextra-semi)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

set(DRAGOMAN_SANITIZE "" CACHE STRING "Sanitizers, as for -fsanitize= (address,undefined or thread)")
if(DRAGOMAN_SANITIZE)
  target_compile_options(dragoman_options INTERFACE
    -fsanitize=${DRAGOMAN_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(dragoman_options INTERFACE -fsanitize=${DRAGOMAN_SANITIZE})
  target_compile_definitions(dragoman_options INTERFACE _GLIBCXX_ASSERTIONS)
endif()
