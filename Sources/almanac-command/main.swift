import Almanac

#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

// What is published is for everyone to read, whatever this account's habits.
umask(0o022)
// A file that grows too large, and a reader that goes away, are told by the calls that meet them.
signal(SIGXFSZ, SIG_IGN)
signal(SIGPIPE, SIG_IGN)
signal(SIGILL, answerForTheProcessor)
signal(SIGINT, answerInterruption)
exit(Program.run(Array(CommandLine.arguments.dropFirst())))
