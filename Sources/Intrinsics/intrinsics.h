// What an x86-64 processor can do beyond the language, one function for each instruction, and how to
// ask it whether it can. Other processors find nothing here.
#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>
#endif
