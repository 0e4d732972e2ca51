using System.Collections;
using System.Data.Common;
using System.Text.RegularExpressions;

namespace FamilyEngagement.Tests.SqlServer;

/// <summary>
/// Answers so that EF goes on: a query gets one row of plausible values, and with it asks for what hangs on that row; a
/// write gets, for each OUTPUT, as many rows as EF reads.
/// </summary>
internal sealed partial class RecordingReader : DbDataReader
{
    /// <summary>More columns than any query has.</summary>
    private static readonly string[] AnyColumns = [.. Enumerable.Range(0, 256).Select(number => $"c{number}")];

    private static readonly DateTime Moment = new(2026, 11, 19, 15, 42, 0, DateTimeKind.Utc);

    private static int _ids = 500_000_000;

    private readonly List<string[]> _sets;
    private readonly bool _isWrite;
    private int _set, _row = -1;

    public RecordingReader(string sql)
    {
        _sets = Output().Matches(sql).Select(match => match.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries)).ToList();
        _isWrite = _sets.Count > 0;
        if (!_isWrite) _sets.Add(AnyColumns);
    }

    private string[] Columns => _sets[Math.Min(_set, _sets.Count - 1)];

    public override int FieldCount => Columns.Length;

    public override bool HasRows => true;

    public override bool IsClosed => false;

    public override int RecordsAffected => _sets.Count;

    public override int Depth => 0;

    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => GetValue(GetOrdinal(name));

    public override bool Read() => ++_row == 0 || _isWrite;

    public override bool NextResult()
    {
        _row = -1;
        return ++_set < _sets.Count;
    }

    // A write's position says which row it is, a lone 1 that there was one; else it is an id that no other row has.
    public override int GetInt32(int ordinal) => Columns[ordinal].EndsWith("_Position") ? _row : _isWrite && Columns[ordinal] != "1" ? Interlocked.Increment(ref _ids) : 1;

    public override bool GetBoolean(int ordinal) => true;

    public override byte GetByte(int ordinal) => 1;

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => 0;

    public override char GetChar(int ordinal) => '0';

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => 0;

    public override string GetDataTypeName(int ordinal) => "int";

    public override DateTime GetDateTime(int ordinal) => Moment;

    public override decimal GetDecimal(int ordinal) => 1;

    public override double GetDouble(int ordinal) => 1;

    public override IEnumerator GetEnumerator() => throw new NotSupportedException();

    public override Type GetFieldType(int ordinal) => typeof(object);

    public override float GetFloat(int ordinal) => 1;

    public override Guid GetGuid(int ordinal) => Guid.Empty;

    public override short GetInt16(int ordinal) => 1;

    public override long GetInt64(int ordinal) => 1;

    public override string GetName(int ordinal) => Columns[ordinal];

    public override int GetOrdinal(string name) => Array.IndexOf(Columns, name);

    /// <summary>Zero is a text, a number, and the first value of every enum.</summary>
    public override string GetString(int ordinal) => "0";

    public override object GetValue(int ordinal) => 1;

    public override int GetValues(object[] values) => 0;

    public override bool IsDBNull(int ordinal) => false;

    public override T GetFieldValue<T>(int ordinal) => (T)(object)(
        typeof(T) == typeof(int) ? GetInt32(ordinal)
        : typeof(T) == typeof(string) ? GetString(ordinal)
        : typeof(T) == typeof(Guid) ? Guid.Empty
        : typeof(T) == typeof(DateTime) ? Moment
        : typeof(T) == typeof(DateTimeOffset) ? new DateTimeOffset(Moment)
        : typeof(T) == typeof(DateOnly) ? DateOnly.FromDateTime(Moment)
        : typeof(T) == typeof(TimeOnly) ? TimeOnly.FromDateTime(Moment)
        : typeof(T) == typeof(TimeSpan) ? TimeSpan.Zero
        : typeof(T) == typeof(bool) ? true
        : Convert.ChangeType(1, typeof(T)));

    [GeneratedRegex(@"\bOUTPUT\s+(.+?)(?=\r?\n|\s+WHERE\b|\s+VALUES\b|;|$)")]
    private static partial Regex Output();
}
