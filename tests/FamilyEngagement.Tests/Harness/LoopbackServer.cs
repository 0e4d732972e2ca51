using System.Net;
using System.Net.Sockets;

namespace FamilyEngagement.Tests.Harness;

/// <summary>A server on this machine with a port of its own, which talks with each that connects until the test is over.</summary>
public abstract class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _loop;

    protected LoopbackServer()
    {
        _listener.Start();
        _loop = Accept();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The test is over.</summary>
    protected CancellationToken Stop => _stop.Token;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _loop;
        _stop.Dispose();
        GC.SuppressFinalize(this);
    }

    protected abstract Task Talk(NetworkStream stream);

    private async Task Accept()
    {
        var talks = new List<Task>();
        try
        {
            while (!_stop.IsCancellationRequested) talks.Add(Serve(await _listener.AcceptTcpClientAsync(_stop.Token)));
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(talks);
        }
    }

    private async Task Serve(TcpClient client)
    {
        try
        {
            using (client) await Talk(client.GetStream());
        }
        catch (Exception end) when (end is OperationCanceledException or IOException)
        {
            // The portal hung up, or the test is over.
        }
    }
}
