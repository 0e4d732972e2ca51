using System.Buffers;
using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;

namespace FamilyEngagement.Web.Features.Files;

public enum ScanVerdict { Clean, Infected, NotChecked }

/// <summary>
/// Asks a clamd by its INSTREAM command: the file goes over in chunks, each after its length, and one line comes back. Whatever
/// is not a clear "OK" is no yes. The log has neither the file's name nor its content.
/// </summary>
public class VirusScanner(IOptions<FilesOptions> options, ILogger<VirusScanner> logger)
{
    private const int MostReply = 1000;

    public bool IsSetUp => options.Value.Scanner.Length > 0;

    public async Task<ScanVerdict> Scan(Stream content, CancellationToken stopping)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        limit.CancelAfter(TimeSpan.FromSeconds(options.Value.ScannerSeconds));
        try
        {
            return Verdict(await Ask(content, limit.Token));
        }
        catch (SocketException problem)
        {
            return NoAnswer(problem);
        }
        catch (IOException problem)
        {
            return NoAnswer(problem);
        }
        catch (OperationCanceledException problem) when (!stopping.IsCancellationRequested)
        {
            return NoAnswer(problem);
        }
    }

    private ScanVerdict NoAnswer(Exception problem)
    {
        logger.LogError("The virus scanner at {Scanner} did not answer ({Reason}): a file was refused", options.Value.Scanner, problem.GetType().Name);
        return ScanVerdict.NotChecked;
    }

    private ScanVerdict Verdict(string reply)
    {
        if (reply == "stream: OK") return ScanVerdict.Clean;
        var isInfected = reply.EndsWith(" FOUND", StringComparison.Ordinal);
        logger.LogWarning("The virus scanner said {Reply}: a file was refused", reply);
        return isInfected ? ScanVerdict.Infected : ScanVerdict.NotChecked;
    }

    private async Task<string> Ask(Stream content, CancellationToken stopping)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(options.Value.Host, options.Value.Port, stopping);
        await using var talk = client.GetStream();
        await talk.WriteAsync("zINSTREAM\0"u8.ToArray(), stopping);
        var buffer = ArrayPool<byte>.Shared.Rent(4 + StoredFilePart.Size);
        try
        {
            int read;
            do
            {
                read = await content.ReadAtLeastAsync(buffer.AsMemory(4, StoredFilePart.Size), StoredFilePart.Size, throwOnEndOfStream: false, stopping);
                BinaryPrimitives.WriteInt32BigEndian(buffer, read);
                await talk.WriteAsync(buffer.AsMemory(0, 4 + read), stopping);
            }
            while (read > 0);
            return await Reply(talk, buffer, stopping);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static async Task<string> Reply(Stream talk, byte[] buffer, CancellationToken stopping)
    {
        var length = 0;
        while (length < MostReply && (length == 0 || buffer[length - 1] != 0))
        {
            var read = await talk.ReadAsync(buffer.AsMemory(length, MostReply - length), stopping);
            if (read == 0) break;
            length += read;
        }

        return Encoding.ASCII.GetString(buffer, 0, length).TrimEnd('\0', '\n');
    }
}
