using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;

namespace FamilyEngagement.Tests.Files;

/// <summary>Speaks clamd's INSTREAM on this machine, and finds whatever holds the word VIRUS.</summary>
public sealed class ClamListener : LoopbackServer
{
    public string Address => $"127.0.0.1:{Port}";

    /// <summary>What came, whole.</summary>
    public ConcurrentQueue<byte[]> Seen { get; } = [];

    /// <summary>The answer to everything, where a test wants another.</summary>
    public string? Says { get; set; }

    /// <summary>Takes the file and never answers.</summary>
    public bool IsSilent { get; set; }

    protected override async Task Talk(NetworkStream stream)
    {
        var command = new byte[10];
        await stream.ReadExactlyAsync(command, Stop);
        Encoding.ASCII.GetString(command).ShouldBe("zINSTREAM\0");
        using var whole = new MemoryStream();
        for (int length; (length = await Length(stream)) > 0;)
        {
            var chunk = new byte[length];
            await stream.ReadExactlyAsync(chunk, Stop);
            whole.Write(chunk);
        }

        Seen.Enqueue(whole.ToArray());
        if (IsSilent) await Task.Delay(Timeout.Infinite, Stop);
        var answer = Says ?? (whole.ToArray().AsSpan().IndexOf("VIRUS"u8) >= 0 ? "stream: Test.Virus FOUND" : "stream: OK");
        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer + "\0"), Stop);
    }

    private async Task<int> Length(NetworkStream stream)
    {
        var head = new byte[4];
        await stream.ReadExactlyAsync(head, Stop);
        return BinaryPrimitives.ReadInt32BigEndian(head);
    }
}
