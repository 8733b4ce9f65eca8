#include <stddef.h>
#include <stdint.h>

/// Runs libFuzzer, which -sanitize=fuzzer links, with the flags in the arguments; calls back with each input.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*callback)(const uint8_t *data, size_t size));
