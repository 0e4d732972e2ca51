using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;

namespace FamilyEngagement.Tests.Harness;

/// <summary>A mail server on this machine that takes what it is told to take, and keeps it.</summary>
public sealed class SmtpListener : LoopbackServer
{
    /// <summary>The whole messages, in their order.</summary>
    public ConcurrentQueue<string> Taken { get; } = [];

    /// <summary>The answer to each recipient, "250 OK" unless a test wants another.</summary>
    public string ToRecipients { get; set; } = "250 OK";

    /// <summary>Runs when a message was taken, before the client hears of it.</summary>
    public Func<CancellationToken, Task> OnTaken { get; set; } = _ => Task.CompletedTask;

    /// <summary>The settings of a portal that sends here.</summary>
    public void Serve(Portal portal)
    {
        portal.Settings["Mail:Host"] = "127.0.0.1";
        portal.Settings["Mail:Port"] = Port.ToString();
        portal.Settings["Mail:Tls"] = "false";
        portal.Settings["Mail:From"] = "portal@test.example";
        portal.Settings["Mail:PortalUrl"] = "https://family.test.example";
    }

    protected override async Task Talk(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\r\n" };
        await writer.WriteLineAsync("220 test");
        while (await reader.ReadLineAsync(Stop) is { } line && await Answer(line, reader, writer)) { }
    }

    private async Task<bool> Answer(string line, StreamReader reader, StreamWriter writer)
    {
        switch (line.Split(' ', ':')[0].ToUpperInvariant())
        {
            case "QUIT":
                await writer.WriteLineAsync("221 bye");
                return false;
            case "RCPT":
                await writer.WriteLineAsync(ToRecipients);
                return true;
            case "DATA":
                await writer.WriteLineAsync("354 go on");
                var message = new StringBuilder();
                while (await reader.ReadLineAsync(Stop) is { } part && part != ".") message.AppendLine(part);
                Taken.Enqueue(message.ToString());
                await OnTaken(Stop);
                await writer.WriteLineAsync("250 taken");
                return true;
            default:
                await writer.WriteLineAsync("250 OK");
                return true;
        }
    }
}
