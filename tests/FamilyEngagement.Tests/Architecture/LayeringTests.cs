using System.Reflection;
using System.Text.RegularExpressions;
using FamilyEngagement.Web.Data;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Tests.Architecture;

/// <summary>What may lean on what.</summary>
public partial class LayeringTests
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private const string Features = "FamilyEngagement.Web.Features.";

    private static readonly Type[] Types = typeof(AppDbContext).Assembly.GetTypes();

    [Fact]
    public void Entities_and_workflows_know_nothing_of_pages_and_databases()
    {
        using var db = ModelTests.Sqlite();
        var pure = db.Model.GetEntityTypes().Select(entity => entity.ClrType).Where(type => type.Assembly == typeof(AppDbContext).Assembly)
            .Concat(Types.Where(type => type.Namespace?.StartsWith(Features) == true && (type.IsEnum || type.Name.EndsWith("Workflow") || type.Name.EndsWith("States"))))
            .Distinct().ToList();
        pure.Count.ShouldBeGreaterThan(20);
        (from type in pure
         from used in Used(type)
         where used.Namespace is { } space && (space.StartsWith("Microsoft.AspNetCore.Mvc") || space.StartsWith("Microsoft.EntityFrameworkCore"))
         select $"{type.Name} uses {used.Name}").Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void No_controller_takes_more_than_five_things() =>
        Types.Where(type => type.IsAssignableTo(typeof(ControllerBase)))
            .Where(type => type.GetConstructors().Any(constructor => constructor.GetParameters().Length > 5))
            .Select(type => type.Name).ShouldBeEmpty();

    [Fact]
    public void No_feature_uses_another_features_controllers_forms_and_pages()
    {
        var homes = Types.Where(type => !type.IsNested && FeatureOf(type.Namespace) is not (null or "Shared") && Private().IsMatch(type.Name))
            .ToLookup(type => type.Name.Split('`')[0], type => FeatureOf(type.Namespace)!);
        var folder = Path.Combine(SourceFolder(), "src", "FamilyEngagement.Web", "Features");
        var wrong = from file in Directory.EnumerateFiles(folder, "*.cs*", SearchOption.AllDirectories)
                    let feature = Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar)[0]
                    from name in Word().Matches(File.ReadAllText(file)).Select(match => match.Value).Distinct()
                    where homes.Contains(name) && !homes[name].Contains(feature)
                    select $"{Path.GetRelativePath(folder, file)} uses {name} of {string.Join(", ", homes[name])}";
        wrong.ShouldBeEmpty();
    }

    private static string? FeatureOf(string? space) => space?.StartsWith(Features) == true ? space[Features.Length..].Split('.')[0] : null;

    /// <summary>Every type named by a type's own members: their types, parameters, locals and attributes.</summary>
    private static IEnumerable<Type> Used(Type type) => type.GetMembers(Everything).SelectMany(member => member switch
    {
        FieldInfo field => [field.FieldType],
        PropertyInfo property => [property.PropertyType],
        MethodBase method => method.GetParameters().Select(parameter => parameter.ParameterType)
            .Concat(method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? [])
            .Append(method is MethodInfo { ReturnType: var returned } ? returned : typeof(void)),
        _ => Enumerable.Empty<Type>(),
    }).Concat(type.GetMembers(Everything).Append(type).SelectMany(member => member.GetCustomAttributesData()).Select(attribute => attribute.AttributeType))
        .Concat(type.GetInterfaces()).SelectMany(Parts);

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!) : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Prepend(type) : [type];

    private static string SourceFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder.GetFiles("FamilyEngagement.sln").Length == 0) folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests do not run inside their repository.");
        return folder.FullName;
    }

    [GeneratedRegex("(Controller|Form|Page)(`[0-9]+)?$")]
    private static partial Regex Private();

    // As a type: after a dot it is a view's name, an action or a member.
    [GeneratedRegex(@"(?<![\w.""'/])[A-Z]\w*(Controller|Form|Page)\b(?!\s*(\(int|=>|\.cshtml))")]
    private static partial Regex Word();
}
