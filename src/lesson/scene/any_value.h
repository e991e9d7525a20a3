// A value of a type that only its owner knows, such as the state of one figure inside a scene.
#pragma once

#include <memory>
#include <utility>

namespace cosine_lab {

/// Holds one value of any type, or none. Copies and compares by value. An empty one equals the
/// default of every type: a figure whose state was never touched is as it starts.
class AnyValue {
 public:
  AnyValue() = default;
  AnyValue(const AnyValue& other) : held_(other.held_ ? other.held_->copy() : nullptr) {}
  AnyValue(AnyValue&&) noexcept = default;
  AnyValue& operator=(AnyValue other) noexcept {
    held_ = std::move(other.held_);
    return *this;
  }
  ~AnyValue() = default;

  /// The value, or its type's default where another type or nothing is held.
  template <typename State>
  [[nodiscard]] const State& as() const {
    static const State untouched{};
    return holds<State>() ? static_cast<const Of<State>&>(*held_).value : untouched;
  }

  /// The value to change. What is held of another type makes way for a default.
  template <typename State>
  [[nodiscard]] State& as() {
    if (!holds<State>()) {
      held_ = std::make_unique<Of<State>>();
    }
    return static_cast<Of<State>&>(*held_).value;
  }

  bool operator==(const AnyValue& other) const {
    if (!held_ || !other.held_) {
      return (!held_ || held_->is_default()) && (!other.held_ || other.held_->is_default());
    }
    return held_->type() == other.held_->type() && held_->equals(*other.held_);
  }

 private:
  // The program has no run-time type information; the address of a type's tag stands for the type.
  using Type = const char*;
  template <typename State>
  static constexpr char kTag = 0;

  struct Held {
    Held() = default;
    Held(const Held&) = default;
    Held(Held&&) = default;
    Held& operator=(const Held&) = default;
    Held& operator=(Held&&) = default;
    virtual ~Held() = default;
    [[nodiscard]] virtual Type type() const = 0;
    [[nodiscard]] virtual std::unique_ptr<Held> copy() const = 0;
    [[nodiscard]] virtual bool is_default() const = 0;
    [[nodiscard]] virtual bool equals(const Held& other) const = 0;  ///< which is of the same type
  };

  template <typename State>
  struct Of final : Held {
    State value{};
    [[nodiscard]] Type type() const override { return &kTag<State>; }
    [[nodiscard]] std::unique_ptr<Held> copy() const override {
      return std::make_unique<Of>(*this);
    }
    [[nodiscard]] bool is_default() const override { return value == State{}; }
    [[nodiscard]] bool equals(const Held& other) const override {
      return value == static_cast<const Of&>(other).value;
    }
  };

  template <typename State>
  [[nodiscard]] bool holds() const {
    return held_ && held_->type() == &kTag<State>;
  }

  std::unique_ptr<Held> held_;
};

}  // namespace cosine_lab
