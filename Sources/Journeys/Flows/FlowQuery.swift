/// The question to ask a PostgreSQL database for a file of flows and durations.
///
///     let query = FlowQuery(dimensions: JourneyDimension.standard(["team", "age"]))
///     query.sql      // to be run by psql, whose output is the file
///
/// The events stand in a table or view `events`, a row for each: `child`, `journey` (which case it
/// belongs to), `activity`, `start_day`, `end_day` (null while it has not ended), `place` (a number that
/// tells the order within a day) and a column of text for each dimension. Only counts leave the
/// database.
///
/// What is counted is what this program counts of a log that states its journeys, but for timeliness,
/// which would need the bank holidays there, and routes, of which all are given.
public struct FlowQuery: Hashable, Sendable {
  public var dimensions: [JourneyDimension]
  /// A journey that began fewer days before the extract is recent.
  public var followUp = 45

  public init(dimensions: [JourneyDimension]) { self.dimensions = dimensions }

  public var sql: String {
    """
    -- Flows and durations of journeys, as a comma-separated file:
    --   psql --quiet --file=flows.sql > flows.csv
    -- Needs a table or view "events" with the columns child, journey, activity, start_day, end_day,
    -- place\(columns.map { ", \($0)" }.joined()).
    COPY (
    WITH extract AS (
      SELECT greatest(max(start_day), max(end_day)) AS day, min(start_day) AS first FROM events
    ),
    step AS (
      SELECT events.*, row_number() OVER journey AS number,
        lead(activity) OVER journey AS next_activity, lead(start_day) OVER journey AS next_start
      FROM events
      WINDOW journey AS (PARTITION BY child, journey ORDER BY start_day, place)
    ),
    journey AS (
      SELECT child, journey, count(*) AS steps, min(start_day) AS begun,
        bool_or(end_day IS NULL) AS is_open,
        max(greatest(start_day, end_day)) - min(start_day) AS days,
        string_agg(activity, ' > ' ORDER BY number) AS route,
        (array_agg(activity ORDER BY number))[1] AS first_activity,
        (array_agg(activity ORDER BY number DESC))[1] AS last_activity,
        (array_agg(start_day ORDER BY number DESC))[1] AS last_start,
        (array_agg(end_day ORDER BY number DESC))[1] AS last_end,
        min(place) AS place\(columns.map(firstKnown).joined())
      FROM step GROUP BY child, journey
    ),
    pass AS (
      SELECT journey.*, row_number() OVER child AS pass,
        lag(last_activity) OVER child AS before_activity, lag(last_end) OVER child AS before_end
      FROM journey
      WINDOW child AS (PARTITION BY child ORDER BY begun, place)
    ),
    sliced AS (
      SELECT pass.*, dimension, slice FROM pass
      CROSS JOIN LATERAL (VALUES
        ('', '')\(dimensions.map { ",\n    (\(Self.literal($0.name)), \(value($0)))" }.joined())
      ) AS slices (dimension, slice)
    ),
    sliced_step AS (
      SELECT step.*, dimension, slice, begun, is_open
      FROM step JOIN sliced USING (child, journey)
    ),
    counted (dimension, slice, what, "from", "to", pass, month, days, count) AS (
      SELECT '', '', 'extract', to_char(day, 'YYYY-MM-DD'), '', NULL::bigint, '', NULL::integer, 1
      FROM extract
      UNION ALL SELECT '', '', 'first-month', '', '', NULL, to_char(first, 'YYYY-MM'), NULL, 1
      FROM extract
      UNION ALL SELECT '', '', 'activity', activity, '', NULL, '', NULL,
        row_number() OVER (ORDER BY min(place), activity) - 1
      FROM events GROUP BY activity
      UNION ALL SELECT dimension, slice, what, '', '', NULL, '', NULL, count FROM (
        SELECT dimension, slice, count(*) AS cases, count(DISTINCT child) AS children,
          sum(steps) AS events, count(*) FILTER (WHERE is_open) AS open,
          count(*) FILTER (WHERE (SELECT day FROM extract) - begun < \(followUp)) AS recent,
          count(DISTINCT route) AS routes
        FROM sliced GROUP BY dimension, slice
      ) AS total CROSS JOIN LATERAL (VALUES
        ('cases', cases), ('children', children), ('events', events), ('open', open),
        ('recent', recent), ('routes', routes)
      ) AS each (what, count)
      UNION ALL SELECT dimension, slice, what, activity, '', NULL, '', NULL, count FROM (
        SELECT dimension, slice, activity, count(*) AS events,
          count(DISTINCT (child, journey)) AS cases, count(*) FILTER (WHERE number = 1) AS starts,
          count(*) FILTER (WHERE next_activity IS NULL) AS ends,
          count(*) FILTER (WHERE next_activity IS NULL AND is_open) AS open,
          count(*) FILTER (WHERE end_day IS NULL) AS unfinished
        FROM sliced_step GROUP BY dimension, slice, activity
      ) AS total CROSS JOIN LATERAL (VALUES
        ('step-events', events), ('step-cases', cases), ('step-starts', starts),
        ('step-ends', ends), ('step-open', open), ('step-unfinished', unfinished)
      ) AS each (what, count)
      UNION ALL SELECT dimension, slice, 'lasted', activity, '', NULL, '', end_day - start_day,
        count(*)
      FROM sliced_step WHERE end_day IS NOT NULL
      GROUP BY dimension, slice, activity, end_day - start_day
      UNION ALL SELECT dimension, slice, 'way', activity, next_activity, NULL, '',
        next_start - start_day, count(*)
      FROM sliced_step WHERE next_activity IS NOT NULL
      GROUP BY dimension, slice, activity, next_activity, next_start - start_day
      UNION ALL SELECT dimension, slice, 'return', before_activity, first_activity, pass, '',
        greatest(0, coalesce(begun - before_end, 0)), count(*)
      FROM sliced WHERE pass > 1
      GROUP BY dimension, slice, before_activity, first_activity, pass,
        greatest(0, coalesce(begun - before_end, 0))
      UNION ALL SELECT dimension, slice, 'route', route, '', NULL, '',
        CASE WHEN is_open THEN NULL ELSE days END, count(*)
      FROM sliced GROUP BY dimension, slice, route, CASE WHEN is_open THEN NULL ELSE days END
      UNION ALL SELECT dimension, slice, 'month', activity, next_activity, NULL,
        to_char(start_day, 'YYYY-MM'), NULL, count(*)
      FROM sliced_step WHERE next_activity IS NOT NULL AND \(monthly)
      GROUP BY dimension, slice, activity, next_activity, to_char(start_day, 'YYYY-MM')
      UNION ALL SELECT dimension, slice, 'month', '', first_activity, NULL,
        to_char(begun, 'YYYY-MM'), NULL, count(*)
      FROM sliced WHERE \(monthly)
      GROUP BY dimension, slice, first_activity, to_char(begun, 'YYYY-MM')
      UNION ALL SELECT dimension, slice, 'month', last_activity,
        CASE WHEN is_open THEN '(open)' ELSE '(end)' END, NULL,
        to_char(last_start, 'YYYY-MM'), NULL, count(*)
      FROM sliced WHERE \(monthly)
      GROUP BY dimension, slice, last_activity, is_open, to_char(last_start, 'YYYY-MM')
      UNION ALL SELECT dimension, slice, 'week',
        CASE WHEN next_start IS NULL AND NOT is_open AND end_day < begun + days
          THEN '' ELSE activity END,
        '', NULL, '', days, count(*)
      FROM sliced_step CROSS JOIN generate_series(0, 728, 7) AS days
      WHERE start_day <= begun + days AND (next_start IS NULL OR next_start > begun + days)
        AND begun + days <= (SELECT day FROM extract)
      GROUP BY dimension, slice, 4, days
    )
    SELECT * FROM counted WHERE count > 0 OR what = 'activity'
    ORDER BY dimension, slice, what, "from", "to", pass, month, days
    ) TO STDOUT WITH (FORMAT csv, HEADER true);

    """
  }

  /// The columns of the table that dimensions are about, as names in a query.
  private var columns: [String] {
    var names: [String] = []
    for dimension in dimensions {
      switch dimension.kind {
      case .attribute(let name), .ageBands(let name):
        if !names.contains(Self.name(name)) { names.append(Self.name(name)) }
      case .financialYear: break
      }
    }
    return names
  }

  private func firstKnown(_ column: String) -> String {
    """
    ,
        (array_agg(\(column) ORDER BY number) FILTER (WHERE \(column) <> ''))[1] AS \(column)
    """
  }

  private func value(_ dimension: JourneyDimension) -> String {
    switch dimension.kind {
    case .attribute(let name): return "coalesce(\(Self.name(name)), '')"
    case .financialYear:
      let year = "extract(year FROM begun - interval '3 months')::integer"
      return "\(year) || '–' || lpad(((\(year) + 1) % 100)::text, 2, '0')"
    case .ageBands(let name):
      let age = "\(Self.name(name))::numeric"
      let bands = zip(JourneyDimension.ageBands, [0, 1, 5, 10, 16, 18]).map {
        " WHEN \(age) < \($1) THEN \(Self.literal($0))"
      }
      return """
        CASE WHEN \(Self.name(name)) IS NULL THEN ''\(bands.joined()) \
        ELSE \(Self.literal(JourneyDimension.ageBands[6])) END
        """
    }
  }

  /// The dimensions whose ways are counted by month, and everyone.
  private var monthly: String {
    let names = [""] + dimensions.filter(\.hasMonths).map(\.name)
    return "dimension IN (\(names.map(Self.literal).joined(separator: ", ")))"
  }

  /// A text as a query writes it.
  private static func literal(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }

  /// A name as a query writes it.
  private static func name(_ text: String) -> String {
    "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
