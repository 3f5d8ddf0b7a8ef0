"""The codes of all findings: one table, each number once, each with what it means and what to do.

To add a code, add a member: its number, its meaning, its remedy. `specloom explain` prints what stands here.
"""

from __future__ import annotations

from enum import Enum, unique


@unique
class Code(str, Enum):
    """What a finding is about."""

    meaning: str
    remedy: str

    def __new__(cls, number: str, meaning: str, remedy: str) -> Code:
        """A member that equals its number."""
        code = str.__new__(cls, number)
        code._value_ = number
        code.meaning = meaning
        code.remedy = remedy
        return code

    # Reading a file
    FILE_SIZE = (
        "SL001",
        "The file is larger than Specloom reads.",
        "Split off the part that the SDK needs, or remove large examples.",
    )
    ENCODING = (
        "SL002",
        "A byte of the file is not UTF-8, so its text is not certain.",
        "Save the file as UTF-8; an editor or `iconv` converts it.",
    )
    CONTROL = (
        "SL003",
        "The file holds a character that commands a terminal instead of being text.",
        "Remove it, or write it as an escape in double quotes.",
    )
    EMPTY = (
        "SL004",
        "The file has no content.",
        "Write a mapping into it, or name another file.",
    )
    SCALAR_ROOT = (
        "SL005",
        "The file is one single text or number, where a mapping belongs.",
        "Begin it with `key: value` lines; perhaps a colon is missing.",
    )
    SEVERAL_DOCUMENTS = (
        "SL006",
        "The file has more than one YAML document, and it is not clear which is meant.",
        "Keep one of them, without `---` lines in between.",
    )
    YAML_SYNTAX = (
        "SL007",
        "The text breaks the grammar of YAML at this place.",
        "Check the indentation, colons, brackets and quotes here and in the lines above.",
    )
    JSON_SYNTAX = (
        "SL008",
        "The text breaks the grammar of JSON at this place.",
        "Check commas, brackets and double quotes; JSON has no comments and no comma at the end of a list.",
    )
    TAB = (
        "SL009",
        "A tab indents a line, which YAML does not allow.",
        "Indent with spaces only.",
    )
    QUOTE = (
        "SL010",
        "A quote is never closed, or closes before the text ends.",
        "Close it; inside double quotes write `\\\"`, inside single quotes `''`.",
    )
    ESCAPE = (
        "SL011",
        "A backslash begins an escape that does not exist or is half a character.",
        "Write a known escape, double the backslash, or use single quotes.",
    )
    DUPLICATE_KEY = (
        "SL012",
        "A mapping has the same key twice, and only one of the values could count.",
        "Merge the two or rename one; the message names the place of the first.",
    )
    KEY_TYPE = (
        "SL013",
        "A key or a name is no text in YAML: `true`, `null` and `1.5` are values of other kinds.",
        "Put it in quotes. Where it can be nothing but text, it is taken as it is written.",
    )
    TAG = (
        "SL014",
        "A YAML tag asks for more than plain data, or does not fit its value.",
        "Remove the tag. Objects are never built from a document.",
    )
    ALIAS = (
        "SL015",
        "An alias (`*name`) has no anchor (`&name`) before it, or one of them has no name.",
        "Define the anchor first, or write the value out.",
    )
    RECURSIVE_ALIAS = (
        "SL016",
        "An alias stands inside the value that it repeats, so the value would never end.",
        "Use a `$ref` to a component; a schema may refer to itself through a property.",
    )
    MERGE = (
        "SL017",
        "A merge key (`<<`) is given something that is not a mapping.",
        "Merge mappings, or lists of mappings, only.",
    )
    NUMBER = (
        "SL018",
        "A number is too long, too large or not finite, and JSON could not carry it.",
        "Put it in quotes if it is text; else write a smaller number.",
    )
    DATE = (
        "SL019",
        "A date is in no calendar, such as the 30th of February.",
        "Correct it, or put it in quotes if it is text.",
    )
    DEPTH = (
        "SL020",
        "Values are nested deeper than Specloom reads.",
        "Move inner parts into `components` and refer to them.",
    )
    NODES = (
        "SL021",
        "The file holds more values than Specloom reads.",
        "Split off the part that the SDK needs, or remove large examples.",
    )
    ALIASED_NODES = (
        "SL022",
        "Aliases and merge keys stand for more values than Specloom reads; a few lines can mean billions.",
        "Use `$ref` in place of aliases.",
    )
    TOO_MANY = (
        "SL023",
        "The file has so many faults that reading it has ended.",
        "Correct those that are listed, then run again.",
    )
    TOO_MUCH_TAKEN_OVER = (
        "SL024",
        "Schemas are made of each other so often that they stand for more than an SDK can hold.",
        "Let fewer of them be made of others by `allOf`, `oneOf` and `anyOf`, or refer to them in a property instead.",
    )

    WRONG_KIND = (
        "SL025",
        "A part of the document is a list, a mapping or a single value where OpenAPI has another of these.",
        "Write what OpenAPI has at this place. Until then the document is used without the part.",
    )

    # The document as a whole
    NOT_OPENAPI = (
        "SL030",
        "The file is no OpenAPI document of a version that Specloom reads.",
        "Convert it to OpenAPI 3.1; there are converters for Swagger 2.0.",
    )
    NO_PATHS = (
        "SL031",
        "The document has no `paths`, so there is nothing to call, and no webhooks or components to make models of.",
        "Add a `paths` mapping with at least one operation.",
    )
    BAD_METHOD = (
        "SL032",
        "A key of `additionalOperations` cannot be the method of a request, or has no operation below it.",
        "Write the method as it is sent, such as `LINK` (RFC 9110 §9.1).",
    )
    EXTERNAL_REF = (
        "SL033",
        "A `$ref` leads out of the folder of the document; nothing is read above it or over the network.",
        "Put the file below that folder and refer to it by a relative path, or name a folder above by `--root`.",
    )
    DANGLING_REF = (
        "SL034",
        "A `$ref` leads to a place where nothing is, so what it stands for is generated as `object`.",
        "Correct the reference, or define what it names; often it is a misspelt name.",
    )
    CYCLIC_REF = (
        "SL035",
        "References lead from one to the next and back to the first, without a value anywhere.",
        "Let one of them be a schema of its own.",
    )
    WRONG_REF = (
        "SL036",
        "A `$ref` leads to another kind of component than the place needs, such as a response for a schema.",
        "Refer to a component of the kind that belongs here.",
    )
    SAME_OPERATION = (
        "SL037",
        "Two operations have the same operationId.",
        "Rename one. Until then the second is known by its method and path.",
    )
    SAME_PATH = (
        "SL038",
        "Two paths differ only in the names of their parameters, so a server cannot tell them apart.",
        "Move the operations of both into one path.",
    )

    IGNORED = (
        "SL039",
        "The document says something that the SDK does not do; it is made as if that were not there.",
        "Nothing has to be done. Where it matters, give the value by hand: `extra_headers`, `extra_query` and "
        "`extra_body` of each method reach every part of a request.",
    )

    # Schemas
    CYCLIC_ALL_OF = (
        "SL040",
        "A schema is made of itself through `allOf`, `anyOf` or `oneOf`, so it has no end.",
        "Break the circle; recursion goes through a property or through items.",
    )
    UNKNOWN_SCHEMA = (
        "SL041",
        "The config names a schema that the document does not have.",
        "Correct the name; a schema is named as in `components.schemas`.",
    )
    DUPLICATE_NAME = (
        "SL042",
        "Two models have one name, whatever its case, or a name cannot be that of a class.",
        "Rename one under `models` in the config.",
    )
    TOO_MANY_PARTS = (
        "SL043",
        "A schema is made of so many others that Python could not derive a class from them; it is an object.",
        "Put some of them together.",
    )
    UNKNOWN_TYPE = (
        "SL044",
        "The `type` of a schema is none of JSON Schema's, so the schema is generated as `object`.",
        "Write string, number, integer, boolean, array, object or null.",
    )
    RECURSIVE_SCHEMA = (
        "SL045",
        "A schema contains itself without an object in between, which Python cannot name.",
        "Make it an object with a property that recurs.",
    )
    BAD_MAPPING = (
        "SL046",
        "A discriminator maps a value to something that is no schema, so the value is read as unknown.",
        "Name one of the union's schemas.",
    )
    TOO_DEEP = (
        "SL047",
        "A schema is nested in so many others that a Python type could not be written down.",
        "Make it, or one that it is in, a component.",
    )
    TOO_MANY_VALUES = (
        "SL048",
        "An enum has so many values that type checkers and editors would suffer; its plain type is used.",
        "Leave out `enum` where values come and go.",
    )
    TOO_MANY_MEMBERS = (
        "SL049",
        "A union has so many members that nobody could tell them apart; it is an object.",
        "Make it an object whose properties say what it is, or several unions.",
    )

    # Operations
    UNDECLARED = (
        "SL050",
        "A path has a parameter in braces that the operation does not declare; it is taken as a string.",
        "Add it to the parameters of the operation, with `in: path`.",
    )
    UNUSED = (
        "SL051",
        "An operation declares a path parameter that its path does not have; it is left out.",
        "Put it into the path in braces, or remove it.",
    )
    BAD_PARAMETER = (
        "SL052",
        "A parameter cannot be used as it is described; the operation is generated without it.",
        "Give it a `name`, and an `in` of path, query, header or cookie.",
    )
    NO_RESPONSE = (
        "SL053",
        "An operation has no successful response, so its method returns `object`.",
        "Describe the response of a status such as 200 or 204.",
    )
    BAD_PAGE = (
        "SL054",
        "The config says that a method returns pages, but its response has no such list.",
        "Correct `items` of the pagination scheme, or take `page` from the method.",
    )
    BAD_STREAM = (
        "SL055",
        "The config says that a method can stream, but its request body has no boolean that asks for it.",
        "Correct `parameter` of the stream, or take `stream` from the method.",
    )
    NO_EVENTS = (
        "SL056",
        "None of a stream's event schemas can be told by its name, so all events are read as unknown ones.",
        "Correct `select` of the stream: the property has one value in each event.",
    )
    UNREAD_STREAM = (
        "SL057",
        "A response is a stream of whose events nothing is known, so each is given by its fields.",
        "Give the media type an `itemSchema`, or the event's data as its `schema`.",
    )
    BAD_HEADER = (
        "SL058",
        "The name or the value of a header has characters that HTTP does not allow.",
        "Use letters, digits and hyphens in names, and one line of plain text in values.",
    )
    OPTIONAL_PATH = (
        "SL059",
        "A path parameter is optional, but without it there is no path; it is taken as required.",
        "Add `required: true`.",
    )

    # Names in the config
    UNKNOWN_OPERATION = (
        "SL060",
        "The config names an operation that the document does not have.",
        "Correct the operationId; an operation without one is called by its method and path.",
    )
    BAD_NAME = (
        "SL061",
        "A name of a method or resource is no Python name, or is used twice in one place.",
        "Choose another name; the help beside the finding suggests one.",
    )
    UNKNOWN_DEFINITION = (
        "SL062",
        "A method names a pagination scheme, stream or header that the config does not define.",
        "Define it at the top of the config, or correct the name.",
    )
    UNKNOWN_PARAMETER = (
        "SL063",
        "The config names a parameter that no operation has.",
        "Name one of the document's parameters as it is written there, or remove the argument.",
    )
    UNKNOWN_SCHEME = (
        "SL064",
        "The config names a security scheme that the document does not have.",
        "Name one of `components.securitySchemes`.",
    )
    UNSUPPORTED_SCHEME = (
        "SL065",
        "A security scheme is of a kind that the client cannot send; it sends a bearer token.",
        "Choose http bearer or basic, an apiKey in a header or query, oauth2 or openIdConnect.",
    )
    BAD_HELPER = (
        "SL066",
        "A helper in the config does not fit the method that it calls, or the mixin behind it.",
        "Compare its `call`, `then`, `repeat` and `arguments` with the methods of the resource and the mixin.",
    )
    UNKNOWN_MIXIN = (
        "SL067",
        "The config names a hand-written class that no file of the folder `helpers` defines.",
        "Correct the name, or write the class.",
    )
    IMPORT_CIRCLE = (
        "SL070",
        "Modules of types would import each other in a circle.",
        "Put the schemas that they share into one module below the others, or all into one.",
    )
    NO_SERVER = (
        "SL071",
        "The document gives no full server address, so users of the SDK must pass `base_url`.",
        "Add `servers` with a URL to the document, or `client.base_url` to the config.",
    )
    TAKEN_NAME = (
        "SL072",
        "A name of the config belongs to something that every SDK has.",
        "Choose another name.",
    )
    BAD_MODULE = (
        "SL073",
        "A name under `models` cannot be a module, or is a module and a package at once.",
        "Use lower-case names, with dots between packages, and rename one that is both.",
    )
    NO_SECURITY = (
        "SL074",
        "The document declares security schemes, and yet hardly any of its operations says that it needs one.",
        "Add `security` to the document, or in the config to `client`; `[{name: []}]` overrules an empty one.",
    )
    IDLE_SCHEME = (
        "SL075",
        "An argument of the client fills a security scheme that no operation needs, or one is needed that none fills.",
        "Compare `client.auth` of the config with the `security` of the document and its operations.",
    )
    DOUBLED_PATH = (
        "SL076",
        "The server's address ends with what all paths begin with, so requests have it twice.",
        "Take it out of one of them, or give the address without it as `client.base_url` in the config.",
    )
    IDLE_WEBHOOKS = (
        "SL077",
        "The config says how webhooks are signed, and the document has none whose payload is JSON.",
        "Add `webhooks` or `callbacks` to the document, or remove `webhooks` from the config.",
    )

    COMMON_PARAMETER = (
        "SL078",
        "Nearly all operations need a parameter, so the client has an argument for it, which each call may give, too.",
        "If that is not wanted, write `parameters: {}` below `client` in the config.",
    )
    PAGES = (
        "SL079",
        "Lists that have pages were recognised by their request and response; their methods return pages.",
        "Nothing has to be done. If it is wrong, write `page: none` for a method, or `infer_pages: false`.",
    )
    UNKNOWN_EVENT = (
        "SL080",
        "The config names an event that the stream does not have.",
        "Name one of the stream's events, as they are told apart by `select`.",
    )
    NO_OWN_MODULE = (
        "SL089",
        "The config exports a class of a module in the package's folder `custom`, and the module is not there.",
        "Put the module there, or take the name out of `exports`.",
    )

    # The form of the config and of overlays
    MISSING_KEY = (
        "SL101",
        "The config or an overlay lacks a key that must be given.",
        "Add the key; for the config, `specloom schema` prints what each of them means.",
    )
    UNKNOWN_KEY = (
        "SL102",
        "The config or an overlay has a key that means nothing at this place.",
        "Correct or remove it; for the config, `specloom schema` prints all keys.",
    )
    WRONG_TYPE = (
        "SL103",
        "A value of the config or of an overlay has another type than its key takes.",
        "Write the type that the message names; put text in quotes if it looks like something else.",
    )
    WRONG_VALUE = (
        "SL104",
        "A value of the config or of an overlay is of the right type but cannot be used.",
        "Write one of the values, or in the form, that the help beside the finding gives.",
    )
    BAD_HELPERS = (
        "SL110",
        "A hand-written file beside the config is not Python.",
        "Correct the file at the place of the finding.",
    )

    # What overlays do
    OVERLAY_TARGET = (
        "SL120",
        "A `target` or `copy` of an overlay is no JSONPath, or takes too long to follow.",
        "Write a query of RFC 9535: `$.paths['/pets'].get`, with names in brackets and quotes.",
    )
    NO_TARGET = (
        "SL121",
        "An action of an overlay selects nothing in the document, so it changes nothing.",
        "Correct its `target`, or remove the action; those before it may have removed or renamed what it selects.",
    )
    BAD_UPDATE = (
        "SL122",
        "What an action of an overlay gives does not go together with what it selects.",
        "Merge mappings into mappings, lists into lists, and single values over single values.",
    )
    BAD_ACTION = (
        "SL123",
        "An action of an overlay says nothing to do, or things that exclude each other.",
        "Give it one of `update`, `remove: true` and, since Overlay 1.1, `copy`.",
    )
    OVERLAY_SIZE = (
        "SL124",
        "With the overlays the document becomes larger, or nested deeper, than Specloom reads.",
        "Give parts that repeat a name of their own, and refer to them by `$ref`.",
    )
    OTHER_DOCUMENT = (
        "SL125",
        "An overlay `extends` another document than the one that it is used on, or one that cannot be compared.",
        "Use it on the document that it names, or correct `extends`, which may also be left out.",
    )

    # The output, the system, and Specloom itself
    BAD_MANIFEST = (
        "SL901",
        "The list of the files that Specloom owns, `.specloom.json`, is damaged.",
        "Restore it from version control. If you delete it, files that would come out differently must go first.",
    )
    OVERLAP = (
        "SL902",
        "The output directory contains the document or the config.",
        "Choose an output directory of its own.",
    )
    FOREIGN_FILE = (
        "SL903",
        "The output directory holds something that Specloom has not written as it is now; it is never replaced.",
        "Move your change into the document, the config or a module of your own, and the file out of the way.",
    )
    DRIFT = (
        "SL904",
        "The output is not what `generate` would write now.",
        "Run the command in the message, then look at the difference in version control.",
    )
    OTHER_TOOLS = (
        "SL905",
        "The output was made with other versions of the tools that shape it; this may explain differences.",
        "Run `generate` to record the installed versions, or install the recorded ones.",
    )
    NO_SDK = (
        "SL906",
        "The folder has no SDK that Specloom has written, or one that does not say what it was made of.",
        "Run `specloom generate` there, or name the folder of an SDK.",
    )
    UNKNOWN_NAME = (
        "SL907",
        "The SDK has nothing under the name.",
        "Name a resource or method from `client.` on, an argument behind its method, or a type and a field.",
    )
    BAD_PATCH = (
        "SL908",
        "A patch of the folder `patches` cannot be used: it is damaged, or its file is not what it was made for.",
        "Remove the patch, run `specloom generate`, edit the file anew and run `specloom adopt`.",
    )
    PATCH_CONFLICT = (
        "SL909",
        "A patch changes lines of a generated file that have changed themselves since. Nothing was written.",
        "Look at both texts; if the edit is still needed, remove the patch, generate, edit the file anew and adopt it.",
    )
    SYSTEM = (
        "SL910",
        "The system refused to read or write a file. The old output is as it was.",
        "Do what the help beside the finding says: a path, a permission or the disk is in the way.",
    )
    NO_FORMATTER = (
        "SL911",
        "The formatter that was asked for is not installed.",
        "Install it with `pip install 'specloom[fast]'`, or format with black, which is always there.",
    )
    FORMATTER_DIED = (
        "SL912",
        "The formatter ended before its work was done, as happens when memory runs out. The old output is as it was.",
        "Free memory and run again, or use the formatter ruff.",
    )
    NOT_ADOPTED = (
        "SL913",
        "The edit of a file cannot be recorded as a patch.",
        "Do what the help beside the finding says; a patch needs a config, and a file as Specloom last wrote it.",
    )
    NO_PACKAGE = (
        "SL914",
        "There is no package to compare under the name, or more than one.",
        "Name a folder, an sdist or wheel file, or an installed distribution that holds one package.",
    )
    NOT_COMPARED = (
        "SL915",
        "A module of a package is not Python that can be read, and was left out of the comparison.",
        "Correct the module, or compare with another version of the package.",
    )
    NO_SURFACE = (
        "SL916",
        "There is nothing to compare: neither a document nor an SDK that carries its public surface.",
        "Name a document, the folder of a generated SDK, or an installed package; an old SDK must be generated again.",
    )
    NO_REVISION = (
        "SL917",
        "Git has no such revision, or the document is not in it.",
        "Name a revision of the repository that has the document, such as `HEAD` or `main`.",
    )
    INTERRUPTED = (
        "SL990",
        "The run was interrupted, and the output is as it was, or new as a whole if all was written.",
        "Start the run again.",
    )
    BUG = (
        "SL999",
        "Specloom has a fault of its own. The output is as it was.",
        "Set SPECLOOM_TRACEBACK=1 for the traceback, and report it with the document.",
    )
