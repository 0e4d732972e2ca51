using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace FamilyEngagement.Tests.SqlServer;

/// <summary>A connection to nowhere: the SQL Server provider runs on it, and each command is told to <paramref name="record"/>.</summary>
public sealed class RecordingConnection(Action<string> record) : DbConnection
{
    private ConnectionState _state;

    [AllowNull]
    public override string ConnectionString { get; set; } = "Server=none;Database=none";

    public override string Database => "none";

    public override string DataSource => "none";

    public override string ServerVersion => "15.00.4000";

    public override ConnectionState State => _state;

    public int Commands { get; private set; }

    public override void Open() => _state = ConnectionState.Open;

    public override void Close() => _state = ConnectionState.Closed;

    public override void ChangeDatabase(string databaseName) => throw new NotSupportedException();

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => new RecordingTransaction(this, isolationLevel);

    protected override DbCommand CreateDbCommand() => new RecordingCommand { Connection = this };

    internal void Record(string sql)
    {
        Commands++;
        record(sql);
    }
}

internal sealed class RecordingTransaction(RecordingConnection connection, IsolationLevel level) : DbTransaction
{
    public override IsolationLevel IsolationLevel => level;

    public override bool SupportsSavepoints => true;

    protected override DbConnection DbConnection => connection;

    public override void Commit()
    {
    }

    public override void Rollback()
    {
    }

    public override void Save(string savepointName)
    {
    }

    public override void Rollback(string savepointName)
    {
    }

    public override void Release(string savepointName)
    {
    }
}
