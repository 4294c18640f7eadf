# Every library of other people that Dragoman uses, found once. ARCHITECTURE.md says what each is for.
find_package(Threads REQUIRED)
find_package(CLI11 REQUIRED)
find_package(spdlog REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(ZLIB REQUIRED)
find_package(LibArchive 3.4 REQUIRED)
find_package(LibXml2 REQUIRED)
find_package(mimalloc REQUIRED)
find_package(ICU 72 REQUIRED COMPONENTS uc i18n data)

# xapian-config.cmake sets variables only.
find_package(xapian REQUIRED)
add_library(Xapian::Xapian INTERFACE IMPORTED)
target_include_directories(Xapian::Xapian INTERFACE ${XAPIAN_INCLUDE_DIR})
target_link_libraries(Xapian::Xapian INTERFACE ${XAPIAN_LIBRARIES})

# libdeflate of Debian 12 comes without a CMake file.
find_library(DEFLATE_LIBRARY deflate REQUIRED)
find_path(DEFLATE_INCLUDE_DIR libdeflate.h REQUIRED)
add_library(Deflate::Deflate INTERFACE IMPORTED)
target_include_directories(Deflate::Deflate INTERFACE ${DEFLATE_INCLUDE_DIR})
target_link_libraries(Deflate::Deflate INTERFACE ${DEFLATE_LIBRARY})

# CLD2 comes without a CMake or pkg-config file.
find_library(CLD2_LIBRARY cld2 REQUIRED)
find_path(CLD2_INCLUDE_DIR cld2/public/compact_lang_det.h REQUIRED)
add_library(CLD2::CLD2 INTERFACE IMPORTED)
target_include_directories(CLD2::CLD2 INTERFACE ${CLD2_INCLUDE_DIR})
target_link_libraries(CLD2::CLD2 INTERFACE ${CLD2_LIBRARY})
