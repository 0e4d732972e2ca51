namespace FamilyEngagement.Web.Features.EvidencePack;

/// <summary>
/// The zip writer ends each entry with a few bytes that it writes synchronously, which the server's answer does not take. They
/// are held until the next asynchronous write; nothing else is.
/// </summary>
public sealed class HeldWrites(Stream to) : Stream
{
    private readonly MemoryStream _held = new();

    private long _written;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _written; set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        _held.Write(buffer);
        _written += buffer.Length;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await Release(cancellationToken);
        await to.WriteAsync(buffer, cancellationToken);
        _written += buffer.Length;
    }

    public override void Flush()
    {
        // What is held goes out with the next asynchronous write.
    }

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        await Release(cancellationToken);
        await to.FlushAsync(cancellationToken);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private async Task Release(CancellationToken cancellationToken)
    {
        if (_held.Length == 0) return;
        await to.WriteAsync(_held.GetBuffer().AsMemory(0, (int)_held.Length), cancellationToken);
        _held.SetLength(0);
    }
}
