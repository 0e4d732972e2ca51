// One browser at a time: two would only slow each other down on a small machine.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
