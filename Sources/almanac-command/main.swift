import Almanac

#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

// What is published is for everyone to read, whatever this account's habits.
umask(0o022)
exit(Program.run(Array(CommandLine.arguments.dropFirst())))
