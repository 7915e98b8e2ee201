#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// The time now, such as `Sun, 06 Nov 1994 08:49:37 GMT`, as RFC 9110, 5.6.7 wants it: in English
/// wherever the program runs. It says when an answer was given, and nothing is built from it.
func httpDate(_ seconds: Int = time(nil)) -> String {
  var seconds = time_t(seconds)
  var parts = tm()
  gmtime_r(&seconds, &parts)
  let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
  let day = "\(days[Int(parts.tm_wday)]), \(two(parts.tm_mday)) \(months[Int(parts.tm_mon)])"
  let clock = "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))"
  return "\(day) \(parts.tm_year + 1_900) \(clock) GMT"
}
