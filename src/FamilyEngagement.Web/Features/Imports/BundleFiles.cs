using System.IO.Compression;

namespace FamilyEngagement.Web.Features.Imports;

/// <summary>
/// The files of a bundle: a folder, a zip, or a single users file. Files are read into memory, never unpacked to disk, and
/// only those asked for; so a path in a zip leads nowhere, and a small zip that unpacks to gigabytes is stopped on the way.
/// </summary>
public sealed class BundleFiles : IDisposable
{
    public const long LargestFile = 64 << 20, LargestBundle = 200 << 20;

    private readonly Dictionary<string, Func<Stream>> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly IDisposable? _zip;
    private long _read;

    private BundleFiles(IEnumerable<(string Path, Func<Stream> Open)> files, IDisposable? zip)
    {
        _zip = zip;
        // Zips made on a Mac carry a shadow of every file.
        var all = files.Where(file => !file.Path.StartsWith("__MACOSX/") && !file.Path.Split('/')[^1].StartsWith('.')).ToList();
        var folder = all.Where(file => Name(file.Path).Equals("users.csv", StringComparison.OrdinalIgnoreCase) || Name(file.Path).Equals("manifest.csv", StringComparison.OrdinalIgnoreCase))
            .Select(file => file.Path[..^Name(file.Path).Length]).OrderBy(path => path.Length).FirstOrDefault();
        foreach (var (path, open) in all.Where(file => file.Path[..^Name(file.Path).Length] == folder))
        {
            if (!_files.TryAdd(Name(path), open)) throw new RosterProblem($"The bundle holds {Name(path)} twice. Make a new one with each file once.");
        }
    }

    /// <exception cref="RosterProblem">There is nothing there, or it is no bundle.</exception>
    public static BundleFiles Open(string path)
    {
        if (Directory.Exists(path))
        {
            var files = Directory.EnumerateFiles(path, "*.csv", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1, MatchCasing = MatchCasing.CaseInsensitive });
            return new BundleFiles(files.Select(file => (Path.GetRelativePath(path, file).Replace('\\', '/'), new Func<Stream>(() => File.OpenRead(file)))), null);
        }

        if (!File.Exists(path)) throw new RosterProblem($"There is no folder or zip at {path}. Check the path.");
        if (Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase))
        {
            if (!Path.GetFileName(path).StartsWith("users", StringComparison.OrdinalIgnoreCase))
                throw new RosterProblem($"{Path.GetFileName(path)} is a single file. Give the folder or the zip that holds the whole bundle.");
            return new BundleFiles([("users.csv", () => File.OpenRead(path))], null);
        }

        return OpenZip(path);
    }

    public bool Has(string file) => _files.ContainsKey(file);

    public byte[] Read(string file)
    {
        using var stream = Open();
        using var held = new MemoryStream();
        var buffer = new byte[81920];
        try
        {
            // What the zip says about a file's size is not believed: counted is what comes out.
            for (int count; (count = stream.Read(buffer)) > 0;)
            {
                held.Write(buffer, 0, count);
                _read += count;
                if (held.Length > LargestFile || _read > LargestBundle)
                    throw new RosterProblem($"{file} is too large: at most {LargestFile >> 20} MB a file and {LargestBundle >> 20} MB in all are read. Ask for a bundle of one school year.");
            }
        }
        catch (InvalidDataException)
        {
            throw Damaged(file);
        }

        return held.ToArray();

        Stream Open()
        {
            try
            {
                return _files[file]();
            }
            catch (Exception problem) when (problem is InvalidDataException or NotSupportedException)
            {
                throw Damaged(file);
            }
        }
    }

    public void Dispose() => _zip?.Dispose();

    private static BundleFiles OpenZip(string path)
    {
        ZipArchive zip;
        try
        {
            zip = ZipFile.OpenRead(path);
        }
        catch (InvalidDataException)
        {
            throw new RosterProblem("This is not a zip file, or it is damaged. Download or export it again.");
        }

        try
        {
            var entries = zip.Entries.Where(entry => entry.Name.Length > 0).Select(entry => (Path: entry.FullName.Replace('\\', '/'), Open: new Func<Stream>(entry.Open))).ToList();
            if (entries.Any(entry => entry.Path.StartsWith('/') || entry.Path.Contains(':') || entry.Path.Split('/').Contains("..")))
                throw new RosterProblem("The zip holds a file whose path leads out of the zip. Make a new zip of the files themselves.");
            return new BundleFiles(entries, zip);
        }
        catch (Exception problem) when (problem is RosterProblem or InvalidDataException)
        {
            zip.Dispose();
            throw problem as RosterProblem ?? new RosterProblem("The zip is damaged. Download or export it again.");
        }
    }

    private static RosterProblem Damaged(string file) => new($"{file} cannot be unpacked: the zip is damaged or has a password. Export it again, without a password.");

    private static string Name(string path) => path[(path.LastIndexOf('/') + 1)..];
}
