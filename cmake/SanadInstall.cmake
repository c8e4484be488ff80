# The installed library: every room's objects in one archive.

get_property(rooms GLOBAL PROPERTY SANAD_ROOMS)
add_library(sanad INTERFACE)
target_link_libraries(sanad INTERFACE ${rooms})
add_library(sanad::sanad ALIAS sanad)
