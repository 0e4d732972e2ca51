using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FamilyEngagement.Tests.Files;

/// <summary>Speaks clamd's INSTREAM on this machine, and finds whatever holds the word VIRUS.</summary>
public sealed class ClamListener : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _loop;

    public ClamListener()
    {
        _listener.Start();
        _loop = Accept();
    }

    public string Address => $"127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>What came, whole.</summary>
    public ConcurrentQueue<byte[]> Seen { get; } = [];

    /// <summary>The answer to everything, where a test wants another.</summary>
    public string? Says { get; set; }

    /// <summary>Takes the file and never answers.</summary>
    public bool IsSilent { get; set; }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _loop;
        _stop.Dispose();
    }

    private async Task Accept()
    {
        var talks = new List<Task>();
        try
        {
            while (!_stop.IsCancellationRequested) talks.Add(Talk(await _listener.AcceptTcpClientAsync(_stop.Token)));
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(talks);
        }
    }

    private async Task Talk(TcpClient client)
    {
        try
        {
            using (client)
            {
                var stream = client.GetStream();
                var command = new byte[10];
                await stream.ReadExactlyAsync(command, _stop.Token);
                Encoding.ASCII.GetString(command).ShouldBe("zINSTREAM\0");
                using var whole = new MemoryStream();
                for (int length; (length = await Length(stream)) > 0;)
                {
                    var chunk = new byte[length];
                    await stream.ReadExactlyAsync(chunk, _stop.Token);
                    whole.Write(chunk);
                }

                Seen.Enqueue(whole.ToArray());
                if (IsSilent) await Task.Delay(Timeout.Infinite, _stop.Token);
                var answer = Says ?? (whole.ToArray().AsSpan().IndexOf("VIRUS"u8) >= 0 ? "stream: Test.Virus FOUND" : "stream: OK");
                await stream.WriteAsync(Encoding.ASCII.GetBytes(answer + "\0"), _stop.Token);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or IOException)
        {
            // The portal hung up, or the test is over.
        }
    }

    private async Task<int> Length(NetworkStream stream)
    {
        var head = new byte[4];
        await stream.ReadExactlyAsync(head, _stop.Token);
        return BinaryPrimitives.ReadInt32BigEndian(head);
    }
}
