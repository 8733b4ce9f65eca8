/// The forms in which a value is written or read.
///
/// A property that has one form only, or another name in each, asks the mapper for its form.
enum WireForm {
    /// A part of an answer, which is read.
    case answer
    /// The parameters of a request: a name each, parts of a group behind a dot.
    case parameters
    /// The text of one parameter of a request.
    case json
}
