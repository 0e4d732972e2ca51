using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FamilyEngagement.Tests.Harness;

/// <summary>A mail server on this machine that takes what it is told to take, and keeps it.</summary>
public sealed class SmtpListener : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _loop;

    public SmtpListener()
    {
        _listener.Start();
        _loop = Accept();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

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
                using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
                await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\r\n" };
                await writer.WriteLineAsync("220 test");
                while (await reader.ReadLineAsync(_stop.Token) is { } line && await Answer(line, reader, writer)) { }
            }
        }
        catch (Exception end) when (end is OperationCanceledException or IOException)
        {
            // The portal hung up, or the test is over.
        }
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
                while (await reader.ReadLineAsync(_stop.Token) is { } part && part != ".") message.AppendLine(part);
                Taken.Enqueue(message.ToString());
                await OnTaken(_stop.Token);
                await writer.WriteLineAsync("250 taken");
                return true;
            default:
                await writer.WriteLineAsync("250 OK");
                return true;
        }
    }
}
