using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace FamilyEngagement.Web.Seeding;

/// <summary>A drawing of rectangles as a PNG, for photos of the demo district: a photo of a real room would be somebody's.</summary>
public static class DemoPicture
{
    public const int Width = 480, Height = 300;

    /// <param name="Color">RGB.</param>
    public record Part(int X, int Y, int Width, int Height, int Color);

    /// <summary>A room with a window, a shelf of books, a table with a computer and two chairs.</summary>
    public static byte[] Room() => Of(
        [
            new(0, 0, 480, 210, 0xF3EBDD), new(0, 210, 480, 90, 0xB98A5E), new(40, 40, 120, 90, 0x8FB8CC), new(98, 40, 4, 90, 0xFFFFFF), new(40, 83, 120, 4, 0xFFFFFF),
            new(330, 50, 110, 150, 0x8A5A36), .. Enumerable.Range(0, 27).Select(at => new Part(338 + 11 * (at % 9), 60 + 46 * (at / 9), 8, 34, Books[at * 5 % Books.Length])),
            new(120, 190, 180, 12, 0x6E4A2E), new(130, 202, 10, 60, 0x6E4A2E), new(280, 202, 10, 60, 0x6E4A2E), new(180, 142, 64, 42, 0x2B3A42), new(185, 147, 54, 32, 0x9ED0E0), new(205, 184, 14, 6, 0x2B3A42),
            new(80, 200, 34, 8, 0x07648D), new(80, 160, 8, 44, 0x07648D), new(82, 208, 6, 50, 0x4A4A4A), new(106, 208, 6, 50, 0x4A4A4A), new(306, 200, 34, 8, 0xE5A000), new(332, 160, 8, 44, 0xE5A000), new(308, 208, 6, 50, 0x4A4A4A), new(332, 208, 6, 50, 0x4A4A4A),
        ]);

    private static readonly int[] Books = [0x07648D, 0xE5A000, 0xA23737, 0x3F7D4E, 0x5D5D52, 0x7A4E9E];

    private static byte[] Of(IReadOnlyList<Part> parts)
    {
        var pixels = new byte[Height * (1 + 3 * Width)];
        foreach (var part in parts)
            for (var y = part.Y; y < part.Y + part.Height; y++)
                for (var x = part.X; x < part.X + part.Width; x++)
                {
                    var at = y * (1 + 3 * Width) + 1 + 3 * x;
                    (pixels[at], pixels[at + 1], pixels[at + 2]) = ((byte)(part.Color >> 16), (byte)(part.Color >> 8), (byte)part.Color);
                }

        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.SmallestSize)) zip.Write(pixels);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, Width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), Height);
        (head[8], head[9]) = (8, 2);
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", head), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    private static byte[] Chunk(string name, byte[] content)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. content];
        var chunk = new byte[8 + named.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        named.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(4 + named.Length), Crc(named));
        return chunk;
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 1 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
        }

        return ~crc;
    }
}
